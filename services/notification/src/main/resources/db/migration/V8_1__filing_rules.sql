-- Why: offices and statisticians ask to be told when a filing is returned or figures are overdue. Such a rule is of
-- regions and, if it says so, of an indicator; it has no limit and no period. The release before goes on running: it
-- writes neither, and what it writes is allowed as before.

ALTER TABLE subscription DROP CONSTRAINT subscription_is_of_a_series_or_a_measure;
ALTER TABLE subscription ADD CONSTRAINT subscription_is_of_a_series_a_measure_or_filings CHECK (
    CASE WHEN kind IN ('submission_returned', 'submission_overdue')
         THEN measure IS NULL AND region IS NOT NULL AND bound IS NULL AND trips_at IS NULL
         ELSE (measure IS NULL AND indicator IS NOT NULL AND region IS NOT NULL AND trips_at IS NOT NULL)
           OR (measure IS NOT NULL AND indicator IS NULL AND region IS NULL AND bound IS NULL AND trips_at IS NULL)
    END);

CREATE TABLE filing_watch (
    subscription_id uuid NOT NULL REFERENCES subscription,
    kind            text NOT NULL,
    -- a code, * for any, or of: and the code of a group for its members
    region          text NOT NULL,
    PRIMARY KEY (subscription_id, region)
);

CREATE INDEX filing_watch_matching ON filing_watch (kind, region);

-- what an alert on a filing is told once of: this return of this filing, or this due time of this region
ALTER TABLE alert ADD COLUMN filing text;
ALTER TABLE alert DROP CONSTRAINT alert_is_of_a_figure_or_a_measure;
ALTER TABLE alert ADD CONSTRAINT alert_is_of_a_figure_a_measure_or_a_filing CHECK (
    (filing IS NOT NULL AND measure IS NULL AND indicator IS NULL AND region IS NOT NULL)
    OR (filing IS NULL AND (
        (measure IS NULL AND indicator IS NOT NULL AND region IS NOT NULL
            AND period IS NOT NULL AND vintage IS NOT NULL)
        OR (measure IS NOT NULL AND indicator IS NULL))));

CREATE UNIQUE INDEX alert_once_filing ON alert (subscription_id, filing) WHERE filing IS NOT NULL;
