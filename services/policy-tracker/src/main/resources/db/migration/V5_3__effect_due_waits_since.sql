-- Why: "since" says from which instant on a measure is judged anew, which may be years ago, and not for how long it has
-- waited. An operator has to see that nobody judges. A second change while it waits leaves the first instant standing.
-- (The release before this one inserts without the column and never updates it, which is right.)
ALTER TABLE effect_due ADD COLUMN waiting_since timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN effect_due.waiting_since IS 'When it began to wait; the change that made it due committed just after';
