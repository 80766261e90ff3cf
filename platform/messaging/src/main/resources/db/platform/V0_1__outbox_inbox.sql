-- The two ends of every event. Outbox: state and the event that tells of it commit together; the relay sends what
-- is here and deletes what Kafka has acknowledged, so the table holds only what is still to be sent. Inbox: the ids
-- a consumer has applied, written in the transaction that applies them, so that a repeated delivery does nothing.

create table outbox (
  -- The order in which rows are sent. A writer holds its bucket's advisory lock until it has committed, so within a
  -- bucket (and hence a key) the order of seq is the order of commits. Relies on the sequence's default cache of 1.
  seq bigint generated always as identity primary key,
  id uuid not null,
  topic text not null,
  -- Null only for a dead letter whose record had no key.
  key text,
  bucket smallint not null,
  -- Name to value of the Kafka headers: the CloudEvents attributes, and why a dead letter is one.
  headers jsonb not null,
  -- Null only for a dead letter whose record had no value.
  payload bytea,
  created_at timestamptz not null default clock_timestamp()
) with (
  -- Rows live for milliseconds; vacuum by count of dead rows, or the scan from the low end of seq grows slow.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000
);

create table inbox (
  consumer text not null,
  event_id uuid not null,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
);

-- Only for pruning by age: rows arrive in that order, so a block range index does and costs next to nothing.
create index inbox_seen_at on inbox using brin (seen_at);
