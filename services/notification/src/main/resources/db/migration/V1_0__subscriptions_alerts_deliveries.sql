-- Why: the first form of this service. Who wants to be told (subscription), what was told (alert, which is the
-- inbox), what is to be sent (delivery) and how each try went (attempt), and names for wording (catalogue).

CREATE TABLE subscription (
    id             uuid PRIMARY KEY,
    owner          text        NOT NULL,
    kind           text        NOT NULL,
    indicator      text,
    region         text,
    measure        text,
    -- percent or threshold as the owner wrote it
    bound          numeric,
    -- the highest figure at which the rule can fire; what a change is matched by
    trips_at       numeric,
    language       text        NOT NULL,
    webhook_url    text,
    -- AES-GCM under the service's key; gone when the subscription ends
    webhook_secret bytea,
    created_at     timestamptz NOT NULL,
    -- set instead of deleting the row: the alerts that it raised still name it
    ended_at       timestamptz,
    CONSTRAINT subscription_is_of_a_series_or_a_measure CHECK (
        (measure IS NULL AND indicator IS NOT NULL AND region IS NOT NULL
            AND bound IS NOT NULL AND trips_at IS NOT NULL)
        OR (measure IS NOT NULL AND indicator IS NULL AND region IS NULL
            AND bound IS NULL AND trips_at IS NULL)),
    CONSTRAINT subscription_secret_goes_with_url CHECK (
        webhook_secret IS NULL OR webhook_url IS NOT NULL)
);

CREATE INDEX subscription_owner ON subscription (owner, id DESC) WHERE ended_at IS NULL;

-- A change finds the rules it can trip as one range of this index and touches no others.
CREATE INDEX subscription_series ON subscription (kind, indicator, region, trips_at)
    WHERE ended_at IS NULL AND measure IS NULL;

CREATE INDEX subscription_measure ON subscription (measure)
    WHERE ended_at IS NULL AND measure IS NOT NULL;

CREATE TABLE alert (
    id              uuid PRIMARY KEY,
    -- rises in the order of commit for each owner (the writer locks the owner's bucket first), so that a
    -- stream can resume from it
    position        bigint GENERATED ALWAYS AS IDENTITY,
    owner           text        NOT NULL,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    kind            text        NOT NULL,
    event_id        uuid        NOT NULL,
    indicator       text,
    region          text,
    period          text,
    vintage         timestamptz,
    measure         text,
    language        text        NOT NULL,
    text_zh         text        NOT NULL,
    text_en         text        NOT NULL,
    facts           jsonb       NOT NULL,
    created_at      timestamptz NOT NULL,
    read_at         timestamptz,
    CONSTRAINT alert_is_of_a_figure_or_a_measure CHECK (
        (measure IS NULL AND indicator IS NOT NULL AND region IS NOT NULL
            AND period IS NOT NULL AND vintage IS NOT NULL)
        OR (measure IS NOT NULL AND indicator IS NULL))
);

-- Once only: these two are what makes it so, whatever arrives again and however many replicas there are.
CREATE UNIQUE INDEX alert_once_figure ON alert (subscription_id, indicator, region, period, vintage)
    WHERE measure IS NULL;
CREATE UNIQUE INDEX alert_once_move ON alert (subscription_id, event_id) WHERE measure IS NOT NULL;

CREATE UNIQUE INDEX alert_inbox ON alert (owner, position DESC);
CREATE INDEX alert_unread ON alert (owner) WHERE read_at IS NULL;

CREATE TABLE delivery (
    -- the message is its alert; the id goes out as webhook-id, the same at every attempt
    alert_id        uuid PRIMARY KEY REFERENCES alert,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    owner           text        NOT NULL,
    url             text        NOT NULL,
    -- host:port, by which attempts are spread so that a slow receiver does not hold up others
    receiver        text        NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    -- while a worker has it: when its lease ends
    next_attempt_at timestamptz,
    claim           uuid,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    CONSTRAINT delivery_pending_is_planned CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL))
);

CREATE INDEX delivery_due ON delivery (receiver, next_attempt_at) WHERE state = 'pending';
CREATE INDEX delivery_owner ON delivery (owner, alert_id DESC);
CREATE INDEX delivery_subscription ON delivery (subscription_id) WHERE state = 'pending';

CREATE TABLE attempt (
    alert_id   uuid        NOT NULL REFERENCES delivery,
    number     integer     NOT NULL,
    at         timestamptz NOT NULL,
    took_ms    integer     NOT NULL,
    -- HTTP status; null when there was no answer
    status     integer,
    answer     text,
    -- why there was no answer, or why the receiver was not called
    failure    text,
    refused    boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (alert_id, number)
);

CREATE TABLE catalogue (
    kind      text        NOT NULL,
    code      text        NOT NULL,
    name_zh   text        NOT NULL,
    name_en   text        NOT NULL,
    unit      text,
    unit_mult integer,
    as_of     timestamptz NOT NULL,
    PRIMARY KEY (kind, code)
);
