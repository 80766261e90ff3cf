-- Requests by their callers' keys, so that a request repeated after a lost answer files nothing twice. The primary key
-- is also what makes a second request with the key wait for the first.

create table idempotency_key (
  caller text not null,
  key text not null,
  -- Of all that decides the answer; the same key with another one is refused.
  fingerprint text not null,
  -- The first answer; null only inside the transaction that makes it.
  answer jsonb,
  created_at timestamptz not null,
  primary key (caller, key)
);

-- For forgetting by age.
create index idempotency_key_created_at on idempotency_key (created_at);
