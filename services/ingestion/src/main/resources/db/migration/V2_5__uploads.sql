-- National loads: one file with the figures of many regions, sent by one statistician and published by another. The
-- rows go straight to where they stay (submission_row), under identifiers that become submissions at publication:
-- what was accepted is not written a second time. Until then no submission leads to them.

create table upload (
  -- UUIDv7: the order of the key is the order of creation.
  id uuid primary key,
  -- As its sender calls it; null when not said.
  file_name text,
  round text,
  -- Why published figures are revised, or why these are filed outside of a round.
  reason text,
  state text not null,
  -- What is read so far, told from outside of the transaction that reads. expected_bytes is null when not announced.
  expected_bytes bigint,
  bytes_read bigint not null default 0,
  rows_read bigint not null default 0,
  -- Of the bytes as sent; null before acceptance.
  sha256 text,
  -- Why it was refused or failed; the first violations are kept, all are counted.
  failure text,
  failure_line integer,
  violation_count bigint not null default 0,
  violations jsonb,
  created_by_id text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  sent_by_id text,
  sent_by_name text,
  sent_at timestamptz,
  published_by_id text,
  published_by_name text,
  -- The vintage of its figures; null before publication.
  published_at timestamptz,
  -- Counts changes of the state; the ETag.
  version bigint not null
);

-- The few that are being received, which every replica looks at every second.
create index upload_receiving on upload (id) where state = 'RECEIVING';

-- What an accepted load holds of each region, compared with what was published then.
create table upload_region (
  upload_id uuid not null references upload (id),
  region text not null,
  submission_id uuid not null unique,
  row_count integer not null,
  added integer not null,
  revised integer not null,
  unchanged integer not null,
  primary key (upload_id, region)
);

-- The rows of a load come before their submissions (ADR 0012), and a foreign key costs a lookup a row. This service
-- alone writes these tables, and a row and its submission in one transaction or, for a load, under a recorded upload.
alter table submission_row drop constraint submission_row_submission_id_fkey;
alter table published_figure drop constraint published_figure_submission_id_fkey;
