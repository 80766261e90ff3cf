-- Why: reminders are for whoever holds a role for a region and not for a subscriber. A notice is kept once, whoever may
-- read it, and who has read it is kept beside it. Alerts stay as they are, so the release before this one runs on.

CREATE TABLE notice (
    -- of the event that told it: the same event is the same notice
    id         uuid PRIMARY KEY,
    -- of the same sequence as the alerts': an inbox has one order. The writer locks the buckets of all owners, so
    -- that of no reader a higher position becomes visible before a lower one
    position   bigint      NOT NULL DEFAULT nextval('alert_position_seq'),
    -- role@region
    audience   text        NOT NULL,
    text_zh    text        NOT NULL,
    text_en    text        NOT NULL,
    facts      jsonb       NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX notice_inbox ON notice (audience, position DESC);

-- A row once somebody has read it.
CREATE TABLE notice_read (
    notice_id uuid        NOT NULL REFERENCES notice,
    owner     text        NOT NULL,
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (notice_id, owner)
);
