-- A row may withdraw a published figure instead of filing one. The release before knows no such rows and writes none, so
-- the default is right for all of its rows, those that are there included.

alter table submission_row
  add column withdraws boolean not null default false,
  add constraint withdrawal_has_no_value check (not withdraws or value is null);
