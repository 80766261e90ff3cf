-- The catalogue now says which indicators are computed of others, so that nobody files them, which entries are out of
-- use, and which prefectures and counties lie below which region, so that the office of a province may file for them.
-- Columns with defaults only: the release before this one goes on writing entries without them.

alter table catalogue_region
  -- Null for everything but the divisions of provinces.
  add column parent text,
  add column retired boolean not null default false;
create index catalogue_region_parent on catalogue_region (parent) where parent is not null;

alter table catalogue_indicator
  add column computed boolean not null default false,
  add column retired boolean not null default false;
