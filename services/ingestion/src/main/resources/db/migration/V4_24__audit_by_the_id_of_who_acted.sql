-- Why: who asks for one person's entries names them or gives their id, and by the id all entries were read.
create index audit_entry_by_actor_id on audit_entry (actor_id, seq);
