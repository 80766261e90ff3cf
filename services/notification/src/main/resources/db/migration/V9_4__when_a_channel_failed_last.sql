-- Why: a week of failures disables a channel, and it began with the first failure and ended with a success only. A message
-- that was given up, a month with nothing to send, and a single failure after it counted as a month of failures. Where it
-- is not known when the last one was, as of those that fail already, the week begins anew with the next. The release before
-- goes on running: it counts as it did.
ALTER TABLE channel
    -- the newest of those since failing_since
    ADD COLUMN last_failure_at timestamptz;
