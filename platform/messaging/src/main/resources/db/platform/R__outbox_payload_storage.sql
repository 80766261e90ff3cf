-- What is long comes compressed already (Payloads): PostgreSQL would only find out again that it gets no shorter. Said
-- for a table that may be there already, and therefore not where the table is made.
alter table outbox alter column payload set storage external;
