-- Why: who is told too often stops reading. A subscription says how much it matters, in what rhythm it is told and until
-- when it is mute; an owner says in which hours to be left alone, and where those hours are. What goes together waits as
-- one message. The release before goes on running: what it adds is a warning that is told at once.

ALTER TABLE subscription
    -- info, warning, critical
    ADD COLUMN severity       text    NOT NULL DEFAULT 'warning',
    -- immediate, daily, weekly; the local hour, and of weekly the day of ISO 8601, 1 is Monday
    ADD COLUMN rhythm         text    NOT NULL DEFAULT 'immediate',
    ADD COLUMN digest_hour    integer,
    ADD COLUMN digest_weekday integer,
    -- until then it tells the inbox alone
    ADD COLUMN muted_until    timestamptz,
    -- rises with every change, so that two who change at once do not undo each other
    ADD COLUMN version        bigint  NOT NULL DEFAULT 0;

-- As it was when the alert was raised; what is asked for later does not change what was told.
ALTER TABLE alert ADD COLUMN severity text NOT NULL DEFAULT 'warning';

CREATE TABLE owner_settings (
    owner      text PRIMARY KEY,
    -- of the IANA database; digests and quiet hours are by its clocks
    zone       text        NOT NULL,
    -- both or neither; a from after to is over midnight
    quiet_from time,
    quiet_to   time,
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT owner_settings_quiet CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);

-- Which alerts are added to it until it is released; null is: none.
ALTER TABLE message ADD COLUMN gathers text;

-- Finds what waits in a channel, and whether something has just gone there.
CREATE INDEX message_gathers ON message (channel_id, gathers, created_at) WHERE gathers IS NOT NULL;

-- A correction asks where the alert that it corrects was said.
CREATE INDEX message_alert_alert ON message_alert (alert_id);
