-- Rounds: what is collected from whom until when, so that a filing has a place, and a missing one is seen. The column
-- on the submission may be empty, since a revision needs no round; the release before this one leaves it empty.

create table collection_round (
  -- Chosen by the statistician; people say it and write it into files.
  id text primary key,
  name_zh text not null,
  name_en text not null,
  freq text not null,
  periods text[] not null,
  indicators text[] not null,
  regions text[] not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  opened_by_id text not null,
  opened_by_name text not null,
  created_at timestamptz not null,
  -- Whether its opening was told; a round planned ahead is told when its time has come.
  announced boolean not null,
  closed_at timestamptz,
  closed_by_id text,
  closed_by_name text,
  close_reason text,
  -- Counts changes; it is the ETag.
  version bigint not null,
  constraint closed_by_somebody check ((closed_at is null) = (closed_by_id is null))
);

-- For the rounds that a filing may belong to.
create index collection_round_not_closed on collection_round (due_at) where closed_at is null;

-- Later due times of single regions. Rows are added and never changed; the last one of a region counts.
create table round_extension (
  round_id text not null references collection_round (id),
  seq integer not null,
  region text not null,
  due_at timestamptz not null,
  reason text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (round_id, seq)
);

alter table submission add column round text references collection_round (id);
create index submission_by_round on submission (round, id) where round is not null;
