-- Claims with the history of their verdicts, figures that others have reported, and the ledger of residuals between
-- these and the record. Every table but the watch list is only ever added to: what was said yesterday can be read
-- tomorrow.

create table claim (
  id text collate "C" primary key,
  type text not null,
  -- What it asserts, as it was registered; read anew by the same rules.
  content jsonb not null,
  text_zh text not null,
  text_en text not null,
  source text,
  -- Codes of the catalogue that it names: what is said of them there can change the verdict.
  mentions text[] not null,
  registered_at timestamptz not null,
  -- Who, for whoever has to ask; published nowhere.
  registered_by text not null
);
create index claim_mentions on claim using gin (mentions);

create table claim_judgement (
  claim text collate "C" not null references claim,
  -- The vintage from which it holds, until the next one that the claim depends on.
  known_from timestamptz not null,
  -- Of several for one vintage the last holds: a vintage that came late changed what is known of that instant.
  number bigint generated always as identity,
  judged_at timestamptz not null,
  verdict text not null check (verdict in ('TRUE', 'FALSE', 'UNDECIDABLE')),
  value numeric,
  low numeric,
  high numeric,
  reason text,
  -- Coverage, the members compared, the values compared with each other.
  details jsonb not null,
  inputs text[] not null,
  primary key (claim, known_from, number),
  check ((reason is null) = (verdict <> 'UNDECIDABLE'))
);

create table reported_figure (
  indicator text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  measure text not null check (measure in ('LEVEL', 'SHARE', 'GROWTH')),
  known_from timestamptz not null,
  -- With the decimals as printed; null if it was taken back.
  value numeric,
  source text,
  reported_by text not null,
  primary key (indicator, region, period, measure, known_from)
);

create table residual_version (
  indicator text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  measure text not null check (measure in ('LEVEL', 'SHARE', 'GROWTH')),
  version integer not null check (version > 0),
  known_from timestamptz not null,
  reported numeric,
  source text,
  computed numeric,
  size numeric,
  tolerance numeric,
  reason text,
  coverage jsonb,
  state text not null check (state in ('OPEN', 'CLOSED')),
  closed_by text check (closed_by in ('TOLERANCE', 'STATISTICIAN', 'WITHDRAWAL')),
  owner text not null,
  explanation text,
  written_by text not null,
  primary key (indicator, region, period, measure, version),
  check ((closed_by is null) = (state = 'OPEN'))
);

-- Which observations which claims and lines depend on, so that a release finds those that it touches without looking
-- at any other. An index of what is, replaced when the catalogue changes what a group sums.
create table watched (
  -- A claim's id; null for a line of the ledger.
  claim text collate "C" references claim,
  -- The line, as {"indicator", "region", "period", "measure"} joined by blanks; null for a claim.
  line text collate "C",
  indicator text collate "C" not null,
  region text collate "C" not null,
  periods text[] not null,
  check ((claim is null) <> (line is null))
);
create index watched_series on watched (indicator, region);
create index watched_claim on watched (claim) where claim is not null;
create index watched_line on watched (line) where line is not null;
