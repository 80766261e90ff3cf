-- The register of facilities, with two times: valid_from to valid_to are the days on which there is the facility,
-- known_from to known_to say when the register knew it so. Nothing is overwritten: a correction, and striking an entry,
-- is a new version, with who made it and why, so that the history of an entry is its audit. known_to alone is set once,
-- when the next version comes.

create table facility_version (
  code text collate "C" not null,
  version bigint not null check (version >= 1),
  kind text not null,
  name_zh text not null,
  name_en text not null,
  region text collate "C" not null,
  -- How many facilities the entry stands for.
  count integer not null check (count >= 1),
  -- Null is not known.
  valid_from date,
  -- The last day; null while there is no end.
  valid_to date check (valid_to >= valid_from),
  struck boolean not null,
  reason text not null,
  -- The account that made it; kept for an audit, never published.
  changed_by text not null,
  changed_by_name text not null,
  known_from timestamptz not null,
  known_to timestamptz check (known_to > known_from),
  primary key (code, version)
);

-- One latest version an entry, and the way to the register as it is.
create unique index facility_latest on facility_version (code) where known_to is null;
