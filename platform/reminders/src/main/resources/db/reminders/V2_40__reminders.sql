-- Reminders: what is owed to whom until when, and the ledger of what was said about it. A service that takes this
-- module adds db/reminders to its Flyway locations; the version lies above every release before it had reminders.

create table reminder_duty (
  -- As the service names it; of one duty there is one row for as long as it is remembered.
  key text primary key,
  -- By which of the service's schedules it is reminded of.
  schedule text not null,
  -- What it belongs to and whose it is, for lists; both the service's own words.
  subject text not null,
  scope text not null,
  due_at timestamptz not null,
  -- Nothing is sent before this, whatever the schedule says.
  remind_from timestamptz not null,
  -- The roles that have something to do; empty once nobody has.
  awaits text[] not null,
  -- Why nobody needs to be reminded any more; null while it is open.
  settled text,
  -- When to look at it next; null when every moment of its schedule has been dealt with.
  next_at timestamptz
);

-- A look at what is due reads the head of this index and nothing else.
create index reminder_duty_next on reminder_duty (next_at) where next_at is not null;
create index reminder_duty_subject on reminder_duty (subject, scope);

-- Rows are added and never changed. The key is what makes a reminder go out once, however many replicas there are
-- and however often one is killed: the row commits with the message or not at all.
create table reminder_ledger (
  duty_key text not null references reminder_duty (key),
  -- Part of the key: when the due time moves, its reminders are other reminders.
  due_at timestamptz not null,
  kind text not null,
  -- The moment that the schedule gave it.
  planned_at timestamptz not null,
  decided_at timestamptz not null,
  -- To which roles it was sent; empty when it was not.
  sent_to text[] not null,
  -- Why it was not sent; null when it was.
  skipped text,
  primary key (duty_key, due_at, kind),
  constraint either_sent_or_skipped check ((skipped is null) = (cardinality(sent_to) > 0))
);
