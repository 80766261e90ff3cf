-- What each change of published figures replaced, so that a revision's difference is exact for good, whatever is
-- revised after it. A figure that nothing stood for before has no row here. Rows are added and never changed.

create table replaced_figure (
  -- Who replaced it, and from when.
  submission_id uuid not null references submission (id),
  vintage timestamptz not null,
  region text not null,
  indicator text not null,
  period text not null,
  -- What stood until then.
  value numeric,
  status text not null,
  note text,
  replaced_submission uuid not null references submission (id),
  replaced_vintage timestamptz not null,
  primary key (submission_id, vintage, indicator, period),
  constraint missing_has_no_value check ((status = 'O') = (value is null))
);

-- Whether a figure was ever published, withdrawn as it may be now.
create index replaced_figure_by_figure on replaced_figure (region, indicator, period);

-- Which figures of a submission still stand.
create index published_figure_by_submission on published_figure (submission_id);
