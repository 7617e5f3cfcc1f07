-- Version 5. The messages of an account are read from the index by account and category.
DROP INDEX IF EXISTS message_account
--;;
-- The full-text index marks every word with its column, but for the first: with the body first, where
-- nearly all words stand, it is smaller and sooner made.
DROP TABLE message_fts
--;;
CREATE VIRTUAL TABLE message_fts USING fts5(
  body, subject, author,
  content='message_text', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2'
)
--;;
INSERT INTO message_fts(message_fts) VALUES ('rebuild')
