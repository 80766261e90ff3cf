-- The catalogue becomes data that a statistician keeps: units with their dimensions, indicators that are computed of
-- others, prefectures and counties below provinces; entries are retired and never removed, and each version says who
-- made it and why, so that the history of an entry is its audit. Only columns that may be null and wider checks, so that
-- the release before this one goes on reading and writing.

alter table region_version
  -- The province or prefecture that a division belongs to; null for any other kind.
  add column parent text,
  add column retired boolean not null default false,
  add column reason text,
  -- The account that made it; kept for an audit, never published. Null for versions older than this.
  add column changed_by text,
  add column changed_by_name text,
  -- When it was made, which known_from does not say of a first version. Null for versions older than this.
  add column recorded_at timestamptz,
  drop constraint region_version_kind_check,
  add constraint region_version_kind_check
    check (kind in ('PROVINCE', 'NATIONAL', 'AGGREGATE', 'PREFECTURE', 'COUNTY'));
alter table region_version alter column recorded_at set default clock_timestamp();

alter table indicator_version
  -- How it is computed of others, in the one form that the parser's own writing has; null if offices file it.
  add column expression text,
  add column retired boolean not null default false,
  add column reason text,
  add column changed_by text,
  add column changed_by_name text,
  add column recorded_at timestamptz;
alter table indicator_version alter column recorded_at set default clock_timestamp();

create table unit_version (
  id bigint generated always as identity primary key,
  code text not null,
  name_zh text not null,
  name_en text not null,
  -- A product of powers of base symbols, such as USD/PERSON; 1 for a plain number.
  dimension text not null,
  -- How much of its dimension one of it is: 0.01 for percent.
  scale numeric not null check (scale > 0),
  -- Whether figures in it may be summed over regions.
  summable boolean not null,
  retired boolean not null default false,
  reason text,
  changed_by text,
  changed_by_name text,
  recorded_at timestamptz default clock_timestamp(),
  -- Whether the other services have been told: of the units below they are when the service next starts.
  announced boolean not null default true,
  known_from timestamptz not null,
  known_to timestamptz check (known_to > known_from),
  unique (code, known_from)
);
create unique index unit_version_current on unit_version (code) where known_to is null;

-- The units that tables and workbooks have had in their program, and what percentages and indices need.
insert into unit_version (code, name_zh, name_en, dimension, scale, summable, reason, announced, known_from)
select code, name_zh, name_en, dimension, scale, summable, 'as it was in the program', false, '0001-01-01T00:00:00Z'
from (values
  ('USD', '美元', 'US dollars', 'USD', 1, true),
  ('CNY', '元', 'yuan', 'CNY', 1, true),
  ('PERSON', '人', 'persons', 'PERSON', 1, true),
  ('PERSON_TIMES', '人次', 'person-times', 'PERSON_TIMES', 1, true),
  ('KM2', '平方公里', 'square kilometres', 'KM^2', 1, true),
  ('UNIT', '个', 'units', 'UNIT', 1, true),
  ('PT', '%', 'percent', '1', 0.01, false),
  ('IX', '指数', 'index', '1', 0.01, false),
  ('PURE_NUMBER', '比值', 'ratio', '1', 1, false)
) as known (code, name_zh, name_en, dimension, scale, summable);

-- Whatever else indicators are kept in measures itself alone, until somebody says more of it.
insert into unit_version (code, name_zh, name_en, dimension, scale, summable, reason, announced, known_from)
select distinct unit, unit, unit, unit, 1, true, 'an indicator is kept in it', false,
  timestamptz '0001-01-01T00:00:00Z'
from indicator_version
where unit not in (select code from unit_version);
