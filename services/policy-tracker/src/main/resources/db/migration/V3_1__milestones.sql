-- Why: "under way" says little without what comes next and by when. A measure gets milestones with a date.
-- As with the plan nothing is overwritten: a change closes a row and adds the next version, so what was
-- agreed on any day, and how often a date was put off, stays readable.

CREATE TABLE milestone (
    id          bigint      PRIMARY KEY,
    measure     text        NOT NULL REFERENCES progress (measure),
    code        text        NOT NULL,
    version     integer     NOT NULL CHECK (version > 0),
    name_zh     text        NOT NULL,
    name_en     text        NOT NULL,
    due         date        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('open', 'reached', 'dropped')),
    reached_on  date        CHECK ((reached_on IS NOT NULL) = (state = 'reached')),
    move        text        NOT NULL CHECK (move IN ('add', 'edit', 'reach', 'drop', 'reopen')),
    reason      text        NOT NULL,
    ministry    text,
    role        text        NOT NULL,
    actor       text        NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz CHECK (known_until > known_from),
    UNIQUE (measure, code, version)
);
COMMENT ON COLUMN milestone.due IS 'The last day on which it counts as in time, in Beijing';
COMMENT ON COLUMN milestone.actor IS 'Subject of the account; kept for the record, never published';
-- At most one version is current: two changes at once cannot both win.
CREATE UNIQUE INDEX milestone_current ON milestone (measure, code) WHERE known_until IS NULL;
-- What is due is asked for each day, over all measures.
CREATE INDEX milestone_due ON milestone (due) WHERE known_until IS NULL AND state = 'open';

-- A change of the plan says why, and in which role it was made.
ALTER TABLE edition
    ADD COLUMN reason text NOT NULL DEFAULT '',
    ADD COLUMN role   text NOT NULL DEFAULT 'statistician';

-- Counts the changes of what belongs to a measure beside its steps, so that its entity tag moves with each.
ALTER TABLE progress ADD COLUMN revision integer NOT NULL DEFAULT 0;
