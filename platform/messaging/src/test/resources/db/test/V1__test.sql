-- What tests apply events to, and the counters that number the events of a key in the order of commits.
create table applied (
  place bigint generated always as identity primary key,
  consumer text not null,
  event_id uuid not null,
  key text
);

create table counter (
  key text primary key,
  n bigint not null
);
