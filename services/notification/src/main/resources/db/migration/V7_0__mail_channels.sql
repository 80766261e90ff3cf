-- Why: whoever ends mail by the link in it ends all mail to that address, of whichever channel it came by, so channels
-- are found by their address. And so are the codes that were sent there, also for channels that have ended since: an
-- address gets no more than a few a day, whoever gives it.

CREATE INDEX channel_mail_address ON channel (lower(address)) WHERE kind = 'mail';
CREATE INDEX message_code ON message (channel_id, created_at) WHERE content = 'challenge';
