-- The figures of the offices on their way to publication, and what is published now. Only this service reads these
-- tables; what others need to know they are told by events. Later changes expand first and contract a release later.

create table submission (
  -- UUIDv7: the order of the key is the order of filing, which is how lists are paged.
  id uuid primary key,
  region text not null,
  state text not null,
  -- Why published figures are revised; null when none are.
  reason text,
  -- What the rows are about, kept here so that lists and events need not read the rows.
  indicators text[] not null,
  periods text[] not null,
  row_count integer not null,
  -- Counts changes; it is the ETag, so that nobody overwrites what they have not read.
  version bigint not null
);

create index submission_by_region on submission (region, id desc);
create index submission_by_state on submission (state, id desc);

-- Who did what: the four eyes are judged from this. Rows are added and never changed.
create table submission_step (
  submission_id uuid not null references submission (id),
  seq integer not null,
  action text not null,
  -- The subject of the identity provider decides who is the same person; the name is what people read.
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  reason text,
  primary key (submission_id, seq)
);

create table submission_row (
  submission_id uuid not null references submission (id),
  -- As its author counts, from 1.
  row_number integer not null,
  indicator text not null,
  period text not null,
  -- numeric without a scale keeps the digits as filed. Null is a missing value and says so in its status.
  value numeric,
  status text not null,
  note text,
  primary key (submission_id, row_number),
  constraint missing_has_no_value check ((status = 'O') = (value is null))
);

-- One row a series that was ever published: what publications of it lock, so that they come one after another, and
-- its latest vintage, which the next one must exceed. The vintage is null only inside the first publication.
create table series (
  region text not null,
  indicator text not null,
  vintage timestamptz,
  primary key (region, indicator)
);

-- What is published now. It tells a first publication from a revision; the vintages of the past are the record of
-- the indicator service and not kept here twice.
create table published_figure (
  region text not null,
  indicator text not null,
  period text not null,
  value numeric,
  status text not null,
  note text,
  submission_id uuid not null references submission (id),
  vintage timestamptz not null,
  primary key (region, indicator, period),
  constraint missing_has_no_value check ((status = 'O') = (value is null))
);
