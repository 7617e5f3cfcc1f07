-- Version 3. A category alone or within an account, both in the order of lists: a rare category in a
-- large account made a page walk all of the account's messages.
DROP INDEX IF EXISTS message_category
--;;
CREATE INDEX message_account_category ON message(account_id, category, sent_at, id)
