-- Why: a rule on a measure that the plan does not have was accepted and never told anything. This service's copy of
-- the measures, as frontier.measures.v1 tells of them; what left the plan keeps its name.
CREATE TABLE plan_measure (
    code    text        PRIMARY KEY,
    name_zh text        NOT NULL,
    name_en text        NOT NULL,
    retired boolean     NOT NULL,
    as_of   timestamptz NOT NULL
);
COMMENT ON COLUMN plan_measure.retired IS 'Whether it left the plan';
COMMENT ON COLUMN plan_measure.as_of IS 'When the plan said so; a later saying replaces an earlier one';
