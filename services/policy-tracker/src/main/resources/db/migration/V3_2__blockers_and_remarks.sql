-- Why: "blocked" has to say by what, in a way that can be counted; a ministry may answer a verdict that
-- finds fault, and who is concerned may comment. A verdict that was answered can be followed by another,
-- and all of it stays on the record. (The release before this one reads at most one verdict a report, and
-- writes none but the first: its rows are number 1 and current.)

ALTER TABLE report ADD COLUMN blocked_by text;
COMMENT ON COLUMN report.blocked_by IS 'Code of an obstacle item, or of a cause in lower case';
-- Reports of "blocked" from before this release name nothing but their text, so there is no check for them.

ALTER TABLE judgement ADD COLUMN number integer NOT NULL DEFAULT 1 CHECK (number > 0);
ALTER TABLE judgement ADD COLUMN known_until timestamptz;
ALTER TABLE judgement DROP CONSTRAINT judgement_pkey;
ALTER TABLE judgement ADD PRIMARY KEY (report, number);
COMMENT ON COLUMN judgement.known_until IS 'When a later verdict took its place; null while it stands';
-- Two verdicts at once cannot both stand.
CREATE UNIQUE INDEX judgement_current ON judgement (report) WHERE known_until IS NULL;

CREATE TABLE remark (
    id       uuid        PRIMARY KEY,
    kind     text        NOT NULL CHECK (kind IN ('answer', 'comment')),
    measure  text        NOT NULL REFERENCES progress (measure),
    report   uuid        REFERENCES report (id) CHECK ((report IS NOT NULL) = (kind = 'answer')),
    text     text        NOT NULL,
    -- A remark is corrected by another, once; the correction can be corrected in turn.
    corrects uuid        UNIQUE REFERENCES remark (id),
    ministry text,
    region   text,
    role     text        NOT NULL,
    actor    text        NOT NULL,
    at       timestamptz NOT NULL
);
COMMENT ON COLUMN remark.actor IS 'Subject of the account; kept for the record, never published';
-- Ids are ordered by time, so a page is a range of the index.
CREATE INDEX remark_of_measure ON remark (measure, id) WHERE kind = 'comment';
CREATE INDEX remark_of_report ON remark (report, id) WHERE kind = 'answer';
