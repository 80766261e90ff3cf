-- Why: what a ministry claims and what a verifier found are two different things and both are kept for
-- good. Reports and judgements are never edited; status_change holds every step, so the status of any day
-- follows from the rows alone; progress is their sum, kept so that a page need not add it up.

CREATE TABLE progress (
    measure       text        PRIMARY KEY,
    claimed       text        NOT NULL CHECK (claimed IN
                      ('not_started', 'planned', 'under_way', 'blocked', 'carried_out', 'dropped')),
    verified      text        NOT NULL CHECK (verified IN ('none', 'confirmed', 'partly', 'refused')),
    newest_report uuid,
    changed_at    timestamptz,
    -- Counts the steps and is the version for optimistic locking: two changes from one state cannot both win.
    steps         integer     NOT NULL CHECK (steps >= 0)
);

CREATE TABLE report (
    id       uuid        PRIMARY KEY,
    measure  text        NOT NULL REFERENCES progress (measure),
    status   text        NOT NULL,
    text     text        NOT NULL,
    evidence text,
    period   text,
    ministry text        NOT NULL,
    reporter text        NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT evidence_for_carried_out CHECK (status <> 'carried_out' OR evidence IS NOT NULL)
);
COMMENT ON COLUMN report.ministry IS 'Lead of the day on which it was filed; the lead may change later';
COMMENT ON COLUMN report.reporter IS 'Subject of the account; kept for the four-eyes rule, never published';
CREATE INDEX report_by_measure ON report (measure, at DESC);

ALTER TABLE progress
    ADD CONSTRAINT newest_report_exists FOREIGN KEY (newest_report) REFERENCES report (id)
    DEFERRABLE INITIALLY DEFERRED;

-- The key is the report itself: a report is verified once.
CREATE TABLE judgement (
    report   uuid        PRIMARY KEY REFERENCES report (id),
    verdict  text        NOT NULL CHECK (verdict IN ('confirmed', 'partly', 'refused')),
    reason   text        NOT NULL,
    ministry text,
    verifier text        NOT NULL,
    at       timestamptz NOT NULL
);
COMMENT ON COLUMN judgement.ministry IS 'Whom the verifier works for; null when independent';

CREATE TABLE status_change (
    measure         text        NOT NULL REFERENCES progress (measure),
    sequence        integer     NOT NULL CHECK (sequence > 0),
    move            text        NOT NULL,
    before_claimed  text        NOT NULL,
    before_verified text        NOT NULL,
    after_claimed   text        NOT NULL,
    after_verified  text        NOT NULL,
    report          uuid        NOT NULL REFERENCES report (id),
    verified_by     text,
    at              timestamptz NOT NULL,
    PRIMARY KEY (measure, sequence)
);
CREATE INDEX status_change_as_of ON status_change (measure, at);
