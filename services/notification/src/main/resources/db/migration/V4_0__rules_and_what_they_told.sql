-- Why: rules speak of one region, some, any, or each of a group, and what was told is updated or taken back when
-- figures are revised. So a rule is found under a row for each of its keys, and what was told is kept by subject.

-- Of an aggregate; which rule of a group a change concerns is told by them.
ALTER TABLE catalogue ADD COLUMN members text[];
-- What the catalogue said before this release is not said again until it changes.
UPDATE catalogue
   SET members = '{CN-GS,CN-GX,CN-HL,CN-JL,CN-LN,CN-NM,CN-XJ,CN-XZ,CN-YN}'
 WHERE kind = 'region' AND code = 'BORDER9';

ALTER TABLE subscription
    -- when the rule names more than one region; region is the first of them then
    ADD COLUMN regions  text[],
    -- in the terms of the bound: from where on a drop counts as gone
    ADD COLUMN recovery numeric;

CREATE TABLE subscription_watch (
    subscription_id uuid    NOT NULL REFERENCES subscription,
    indicator       text    NOT NULL,
    -- a code, * for any, or of: and the code of a group for its members
    region          text    NOT NULL,
    kind            text    NOT NULL,
    trips_at        numeric NOT NULL,
    PRIMARY KEY (subscription_id, region)
);

-- A change finds the rules it can trip as one range of this index for each key, and touches no others.
CREATE INDEX subscription_watch_matching ON subscription_watch (indicator, region, kind, trips_at);

INSERT INTO subscription_watch (subscription_id, indicator, region, kind, trips_at)
SELECT id, indicator, region, kind, trips_at FROM subscription WHERE ended_at IS NULL AND measure IS NULL;

DROP INDEX subscription_series;

ALTER TABLE alert
    ADD COLUMN step        text NOT NULL DEFAULT 'raised',
    -- the first alert of the same subject; null is: itself
    ADD COLUMN first_alert uuid;

-- Once for each subscription, subject, vintage and step.
CREATE UNIQUE INDEX alert_once_step ON alert (subscription_id, indicator, region, period, vintage, step)
    WHERE measure IS NULL;
DROP INDEX alert_once_figure;

CREATE TABLE telling (
    subscription_id uuid    NOT NULL REFERENCES subscription,
    indicator       text    NOT NULL,
    region          text    NOT NULL,
    period          text    NOT NULL,
    kind            text    NOT NULL,
    first_alert     uuid    NOT NULL,
    -- the number at the last telling, the lower the worse; a lower one is told again
    told            numeric NOT NULL,
    -- the number from which on the alert is taken back
    recovers_at     numeric NOT NULL,
    -- whether later periods stay quiet until one has recovered, and whether one has
    rearms          boolean NOT NULL,
    rearmed         boolean NOT NULL,
    open            boolean NOT NULL,
    PRIMARY KEY (subscription_id, indicator, region, period)
);

-- A change finds the alerts that it deepens, takes back or lets be told again as one range of each.
CREATE INDEX telling_deepens ON telling (indicator, region, period, kind, told) WHERE open;
CREATE INDEX telling_recovers ON telling (indicator, region, period, kind, recovers_at) WHERE open;
CREATE INDEX telling_rearms ON telling (indicator, region, kind, recovers_at)
    WHERE open AND rearms AND NOT rearmed;
CREATE INDEX telling_first ON telling (first_alert);

-- What stands in inboxes already is taken back or updated like what comes.
INSERT INTO telling (subscription_id, indicator, region, period, kind, first_alert, told, recovers_at, rearms, rearmed,
                     open)
SELECT DISTINCT ON (a.subscription_id, a.indicator, a.region, a.period)
       a.subscription_id, a.indicator, a.region, a.period, a.kind, a.id, (a.facts ->> 'value')::numeric, s.trips_at,
       false, false, true
  FROM alert a JOIN subscription s ON s.id = a.subscription_id
 WHERE a.measure IS NULL AND s.ended_at IS NULL
 ORDER BY a.subscription_id, a.indicator, a.region, a.period, a.position DESC;
