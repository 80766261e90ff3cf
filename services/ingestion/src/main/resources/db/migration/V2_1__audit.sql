-- Who did what, when and why, for good. Each entry holds the hash of the one before, so that whoever keeps a hash can
-- tell whether anything up to it was changed; contracts/audit/v1 says how it is made.

create table audit_entry (
  -- Without gaps, from 1: an entry that is not there is missed.
  seq bigint primary key,
  -- Of the canonical form that the hash was made of.
  version smallint not null,
  at timestamptz not null,
  -- The subject of the identity provider and the user name, as in submission_step.
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  -- Null when it is about none or several.
  region text,
  -- Objects of texts: what changed, and only that. Null when there was, or is, nothing.
  before jsonb,
  after jsonb,
  reason text,
  -- SHA-256.
  previous bytea not null,
  hash bytea not null
);

-- The ways it is asked for; all of them page by seq.
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, seq);
create index audit_entry_by_region on audit_entry (region, seq);
create index audit_entry_by_actor on audit_entry (actor_name, seq);
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_round on audit_entry ((after ->> 'round'), seq) where after ->> 'round' is not null;

-- The service's own mistakes, and those of whoever works with its account, end here. Whoever owns the table can take
-- the triggers away; that is what the chain is for.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are neither changed nor removed' using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
-- Also where triggers are turned off for a session, as a restore does.
alter table audit_entry enable always trigger audit_entry_stays;
