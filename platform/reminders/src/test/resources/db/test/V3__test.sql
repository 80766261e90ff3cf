-- Where the tests' sender writes what it sends, in the transaction that it is called in; as an outbox is.
create table sent (
  place bigint generated always as identity primary key,
  duty text not null,
  kind text not null,
  due_at timestamptz not null,
  sent_to text not null,
  first boolean not null,
  earlier text not null
);
