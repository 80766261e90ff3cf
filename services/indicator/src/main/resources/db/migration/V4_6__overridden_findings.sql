-- Why: who follows a number down to the office's file must see which checks questioned it and why it stands. Of a
-- hundred figures hardly one is questioned, so this is a table of its own: the record and the way of a load into it
-- stay as they are. Figures published before this release have none here, though their notes say what the office said.

create table overridden_finding (
  indicator text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  -- The vintage of the figure, which is in the record under the same key.
  known_from timestamptz not null,
  -- Order among those of one vintage, as they were asked.
  place integer not null check (place > 0),
  rule text not null,
  message_zh text not null,
  message_en text not null,
  reason text not null,
  primary key (indicator, region, period, known_from, place)
);
