-- Why: an address is a thing of its own (it is verified, has a secret that is exchanged, fails, is disabled) and serves
-- many subscriptions; and a message may say several alerts, or none. Until now both were columns of something else.
-- The release before this one goes on running: its tables and columns stay as they are until a later migration.

CREATE TABLE channel (
    id                   uuid PRIMARY KEY,
    owner                text        NOT NULL,
    -- webhook, mail, dingtalk, wecom, feishu
    kind                 text        NOT NULL,
    -- as its owner may see it
    address              text        NOT NULL,
    -- the whole of it, encrypted, where a part of it is a secret; else null
    sealed_address       bytea,
    -- by which attempts are spread so that a slow receiver does not hold up others; host:port of what is called
    receiver             text        NOT NULL,
    language             text        NOT NULL,
    -- unverified, verified, disabled
    state                text        NOT NULL,
    -- how messages are signed, and with what: AES-GCM under the service's key, for this id; gone when the channel ends
    signing              text,
    secret               bytea,
    -- what receivers verify with, when that is not the secret itself
    public_key           text,
    -- the secret before it, with which messages are signed as well until then
    former_signing       text,
    former_secret        bytea,
    former_until         timestamptz,
    -- what proves that the owner reads what is sent there
    challenge            bytea,
    challenge_until      timestamptz,
    challenge_tries      integer     NOT NULL DEFAULT 0,
    created_at           timestamptz NOT NULL,
    verified_at          timestamptz,
    disabled_at          timestamptz,
    disabled_reason      text,
    -- the first failure after which nothing was taken; null while it works
    failing_since        timestamptz,
    -- set instead of deleting the row: what was sent to it still names it
    ended_at             timestamptz,
    CONSTRAINT channel_disabled_says_why CHECK (
        (state = 'disabled') = (disabled_at IS NOT NULL) AND (disabled_at IS NULL) = (disabled_reason IS NULL)),
    CONSTRAINT channel_former_secret_ends CHECK ((former_secret IS NULL) = (former_until IS NULL))
);

CREATE INDEX channel_owner ON channel (owner, id DESC) WHERE ended_at IS NULL;

CREATE TABLE subscription_channel (
    subscription_id uuid NOT NULL REFERENCES subscription,
    channel_id      uuid NOT NULL REFERENCES channel,
    PRIMARY KEY (subscription_id, channel_id)
);

CREATE INDEX subscription_channel_of_channel ON subscription_channel (channel_id);

CREATE TABLE message (
    -- goes out as webhook-id, the same at every attempt; of one alert to the first channel: the alert's
    id                 uuid PRIMARY KEY,
    owner              text        NOT NULL,
    channel_id         uuid        NOT NULL REFERENCES channel,
    -- null when it is of none, or of several
    subscription_id    uuid        REFERENCES subscription,
    -- alerts, challenge, test
    content            text        NOT NULL,
    receiver           text        NOT NULL,
    -- pending, held (until the channel is verified), delivered, dead, cancelled
    state              text        NOT NULL,
    -- why it is held or dead
    reason             text,
    -- not before then; until then alerts may be added
    release_at         timestamptz NOT NULL,
    attempts           integer     NOT NULL DEFAULT 0,
    -- those before it was last sent on its way, which the schedule does not count
    attempts_before    integer     NOT NULL DEFAULT 0,
    -- while a worker has it: when its lease ends
    next_attempt_at    timestamptz,
    claim              uuid,
    created_at         timestamptz NOT NULL,
    finished_at        timestamptz,
    CONSTRAINT message_pending_is_planned CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL))
);

CREATE INDEX message_due ON message (receiver, next_attempt_at) WHERE state = 'pending';
CREATE INDEX message_owner ON message (owner, id DESC);
CREATE INDEX message_owner_dead ON message (owner, id DESC) WHERE state = 'dead';
CREATE INDEX message_subscription ON message (subscription_id) WHERE state IN ('pending', 'held');
CREATE INDEX message_channel ON message (channel_id) WHERE state IN ('pending', 'held', 'dead');

CREATE TABLE message_alert (
    message_id uuid NOT NULL REFERENCES message,
    alert_id   uuid NOT NULL REFERENCES alert,
    PRIMARY KEY (message_id, alert_id)
);

CREATE TABLE message_attempt (
    message_id uuid        NOT NULL REFERENCES message,
    number     integer     NOT NULL,
    at         timestamptz NOT NULL,
    took_ms    integer     NOT NULL,
    -- HTTP status; null when there was no answer
    status     integer,
    answer     text,
    -- why there was no answer, why the answer is a no, or why the receiver was not called
    failure    text,
    refused    boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (message_id, number)
);

-- A channel for each webhook, of the subscription's id: for that id its secret was encrypted, and each has its own.
-- Receivers were called before this release, so they count as verified.
INSERT INTO channel (id, owner, kind, address, receiver, language, state, signing, secret, created_at, verified_at,
                     ended_at)
SELECT id, owner, 'webhook', webhook_url,
       lower(part[2]) || ':' || coalesce(nullif(part[3], ''), CASE lower(part[1]) WHEN 'https' THEN '443' ELSE '80' END),
       language, 'verified', 'symmetric', webhook_secret, created_at, created_at, ended_at
  FROM subscription,
       regexp_match(webhook_url, '^([A-Za-z]+)://(\[[^]]*\]|[^:/?#]+)(?::([0-9]*))?') AS part
 WHERE webhook_url IS NOT NULL;

INSERT INTO subscription_channel (subscription_id, channel_id)
SELECT id, id FROM subscription WHERE webhook_url IS NOT NULL AND ended_at IS NULL;

INSERT INTO message (id, owner, channel_id, subscription_id, content, receiver, state, release_at, attempts,
                     next_attempt_at, created_at, finished_at)
SELECT alert_id, owner, subscription_id, subscription_id, 'alerts', receiver, state, created_at, attempts,
       next_attempt_at, created_at, finished_at
  FROM delivery;

INSERT INTO message_alert (message_id, alert_id) SELECT alert_id, alert_id FROM delivery;

INSERT INTO message_attempt (message_id, number, at, took_ms, status, answer, failure, refused)
SELECT alert_id, number, at, took_ms, status, answer, failure, refused FROM attempt;

-- From here on they are sent by the release that reads the new table, under the same ids.
UPDATE delivery SET state = 'cancelled', claim = NULL, next_attempt_at = NULL, finished_at = now()
 WHERE state = 'pending';
