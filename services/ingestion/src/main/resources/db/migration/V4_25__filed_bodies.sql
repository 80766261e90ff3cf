-- Why: an explanation of a figure leads to rows with numbers, and the file that the numbers count in was gone. What an
-- office sent is kept, byte for byte, beside the version of the submission that it made. Nobody else writes to or reads
-- the table: the release before this one files without it, and such versions have no file.

create table filed_body (
  submission_id uuid not null references submission (id),
  -- The version that it made, by which it is asked for.
  version bigint not null,
  -- As its sender said it, with its parameters.
  media_type text not null,
  size integer not null,
  -- Told by the service and checked here, so that a body that changed on its way is not taken for what was sent.
  sha256 bytea not null,
  content bytea not null,
  -- As in submission_step.
  filed_at timestamptz not null,
  filed_by_id text not null,
  filed_by_name text not null,
  primary key (submission_id, version),
  constraint says_what_it_holds check (size = octet_length(content) and sha256 = sha256(content))
);

-- As the audit: the service's own mistakes, and those of whoever works with its account, end here.
create function filed_body_stays() returns trigger language plpgsql as $$
begin
  raise exception 'filed bodies are neither changed nor removed' using errcode = 'restrict_violation';
end
$$;

create trigger filed_body_stays before update or delete or truncate on filed_body
  for each statement execute function filed_body_stays();
-- Also where triggers are turned off for a session, as a restore does.
alter table filed_body enable always trigger filed_body_stays;
