-- What the gate asked about figures before they were published, what the office said to it, and who accepted that. It
-- stays with the submission for good: later somebody asks why a figure stands that looks so odd. The release before
-- this one neither reads nor writes it.

create table submission_finding (
  submission_id uuid not null references submission (id),
  indicator text not null,
  period text not null,
  -- The rule's public name; its texts are found by it, so that they can be read in either language.
  code text not null,
  severity text not null,
  row_number integer not null,
  region text not null,
  -- The figure as it was asked about, with its digits; null where it is missing. An answer is for this value only.
  value text,
  -- What the rule's text names: numbers as they were when it was asked.
  params jsonb not null,
  since timestamptz not null,
  -- Null while nobody has said anything.
  justification text,
  justified_by_id text,
  justified_by_name text,
  justified_at timestamptz,
  -- Null until the submission is approved with it.
  accepted_by_id text,
  accepted_by_name text,
  accepted_at timestamptz,
  primary key (submission_id, indicator, period, code),
  constraint justified_by_somebody check
    ((justification is null) = (justified_by_id is null) and (justification is null) = (justified_at is null)),
  constraint accepted_is_justified check (accepted_at is null or justification is not null)
);

-- The gate reads a figure beside those of all other regions; the key begins with the region.
create index published_figure_by_indicator on published_figure (indicator, period);
