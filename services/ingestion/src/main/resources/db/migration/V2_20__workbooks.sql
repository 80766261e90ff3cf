-- Workbooks: the key that templates are stamped under, and the files that were filed. Both tables are new; the release
-- before this one does not look at them.

-- One key for all replicas, made here and known to nobody: two random UUIDs have 244 random bits between them. A
-- template whose stamp was made under another key (of a database that was set up anew) has to be downloaded again.
create table stamp_key (
  only_one boolean primary key default true check (only_one),
  key bytea not null
);

insert into stamp_key (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- The submission that a file became, by the digest of its content: sent again, it is answered and nothing is filed
-- twice, whoever of the office sends it and however late.
create table filed_workbook (
  region text not null,
  digest bytea not null,
  submission_id uuid not null references submission (id),
  primary key (region, digest)
);
