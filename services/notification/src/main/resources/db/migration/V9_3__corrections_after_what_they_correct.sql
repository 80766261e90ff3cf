-- Why: a receiver that was down for minutes got the correction at once and the alert that it corrects from a later try.
-- A message now says which others are to be settled before it. There is no index: it is read of messages that are due,
-- and of most of them it is null. The release before goes on running: it sends without regard to it, as it did.
ALTER TABLE message
    -- messages to the same channel that say what this one corrects or updates; it goes when none of them is pending or
    -- held; each of them was there before, or is released before, so that no two wait for each other
    ADD COLUMN after uuid[];
