-- The catalogue with its history. A version of an entry holds from one instant until the next; nothing is
-- overwritten, since a ranking of last year is replayed with last year's members and required coverage. The first
-- version of an entry is stored as holding from the year 1: figures older than the catalogue are read by it.

create table region_version (
  id bigint generated always as identity primary key,
  code text not null,
  -- GB/T 2260; null for an aggregate.
  gb2260 text,
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('PROVINCE', 'NATIONAL', 'AGGREGATE')),
  -- Codes of the regions that an aggregate sums; empty for any other kind.
  members text[] not null,
  -- ISO 3166-1 codes of the countries across the land border.
  land_neighbours text[] not null,
  known_from timestamptz not null,
  known_to timestamptz check (known_to > known_from),
  unique (code, known_from)
);
create unique index region_version_current on region_version (code) where known_to is null;

create table indicator_version (
  id bigint generated always as identity primary key,
  code text not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  -- The power of ten that a figure is a multiple of.
  unit_mult integer not null,
  decimals integer not null,
  freq text not null check (freq in ('A', 'Q', 'M')),
  higher_is_better boolean not null,
  -- The fraction of an aggregate's members that must have a figure for a total or a rank to be given.
  coverage numeric not null check (coverage > 0 and coverage <= 1),
  known_from timestamptz not null,
  known_to timestamptz check (known_to > known_from),
  unique (code, known_from)
);
create unique index indicator_version_current on indicator_version (code) where known_to is null;
