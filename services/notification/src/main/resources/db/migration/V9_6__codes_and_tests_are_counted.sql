-- Why: a code or a test goes to an address that may be a stranger's, so how many somebody had sent within a day, and when a
-- channel was tried out last, is asked before each. Also for channels that have ended since: adding one anew is no way
-- around it.

CREATE INDEX message_code_owner ON message (owner, created_at) WHERE content = 'challenge';
CREATE INDEX message_test ON message (channel_id, created_at) WHERE content = 'test';
