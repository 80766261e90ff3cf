-- Why: rules that look back (the first release, the year before, years in a row, the nation beside it) need more than
-- one change to be judged. So of the indicators that such a rule watches this service keeps what it was told.

-- Not every kind of rule has a limit.
ALTER TABLE subscription DROP CONSTRAINT subscription_is_of_a_series_or_a_measure;
ALTER TABLE subscription ADD CONSTRAINT subscription_is_of_a_series_or_a_measure CHECK (
    (measure IS NULL AND indicator IS NOT NULL AND region IS NOT NULL AND trips_at IS NOT NULL)
    OR (measure IS NOT NULL AND indicator IS NULL AND region IS NULL AND bound IS NULL AND trips_at IS NULL));

CREATE TABLE followed_indicator (
    indicator text PRIMARY KEY,
    -- another whenever it is followed anew: what was read for an earlier time has a gap, and is not taken
    mark      uuid        NOT NULL,
    since     timestamptz NOT NULL,
    -- when what is older than since had been read; null before that
    filled_at timestamptz
);

-- The latest of each measure, and of a level what was first released. All that rules look back to, and no more: the
-- record of all vintages is the indicator service's.
CREATE TABLE past_figure (
    indicator     text        NOT NULL,
    region        text        NOT NULL,
    period        text        NOT NULL,
    measure       text        NOT NULL,
    vintage       timestamptz NOT NULL,
    -- null when it is missing or withheld
    value         numeric,
    withheld      text,
    present       int         NOT NULL,
    expected      int         NOT NULL,
    -- codes, separated by blanks
    missing       text        NOT NULL,
    first_value   numeric,
    first_vintage timestamptz,
    PRIMARY KEY (indicator, region, period, measure),
    CONSTRAINT past_figure_is_known_or_withheld CHECK (value IS NULL OR withheld IS NULL),
    CONSTRAINT past_figure_first_has_a_vintage CHECK ((first_value IS NULL) = (first_vintage IS NULL))
)
-- Rows are revised in place: room for that beside them spares the index.
WITH (fillfactor = 80);

-- When the nation's growth turns, that of every region is held against it.
CREATE INDEX past_figure_across ON past_figure (indicator, period) WHERE measure = 'yoy_percent';
