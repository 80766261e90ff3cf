-- The record: every observation with every vintage. A row is what was known from an instant until the next vintage
-- of the same observation; a withdrawal is a row too. Rows are only ever added; known_to alone is set once, when the
-- next vintage comes. Derived values are not stored: they are computed from these rows for the instant asked for.

create table observation (
  -- Codes compare by bytes: periods are read as ranges, and no locale may reorder them.
  indicator text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  -- The vintage: the instant of publication.
  known_from timestamptz not null,
  known_to timestamptz,
  dataflow text not null,
  freq text not null,
  action text not null check (action in ('PUBLISHED', 'REVISED', 'WITHDRAWN')),
  -- In the indicator's unit and multiple, with the digits as filed. Null is missing or withdrawn, never zero.
  value numeric,
  -- SDMX OBS_STATUS; null if withdrawn.
  status text,
  note text,
  submission uuid not null,
  -- The event that brought it.
  event uuid not null,
  -- When it reached this service; the vintage is what counts, this is for looking into delays.
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (indicator, region, period, known_from),
  check (known_to > known_from),
  check ((value is null) = (action = 'WITHDRAWN' or status = 'O')),
  check ((status is null) = (action = 'WITHDRAWN'))
);

-- One latest vintage an observation, and the way to it that does not grow with the number of its vintages.
create unique index observation_latest on observation (indicator, region, period) where known_to is null;
