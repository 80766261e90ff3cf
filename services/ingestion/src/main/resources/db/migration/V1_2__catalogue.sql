-- The copy of the codes that figures may use, as their owner announces them. Entries are replaced and never removed.

create table catalogue_region (
  code text primary key,
  kind text not null,
  name_zh text,
  name_en text
);

create table catalogue_indicator (
  code text primary key,
  name_zh text,
  name_en text,
  unit text not null,
  -- The power of ten of the unit that values count in.
  unit_mult integer not null,
  decimals integer not null,
  freq text not null
);

create table catalogue_unit (
  code text primary key,
  name_zh text,
  name_en text
);
