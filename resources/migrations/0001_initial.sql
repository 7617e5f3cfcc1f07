-- Version 1. Statements are separated by a line "--;;". Instants are UTC milliseconds; absent is NULL.
CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID
--;;
-- A system and the host its records come from. Accounts never meet: equal ids in two are two records.
CREATE TABLE account (
  id     INTEGER PRIMARY KEY,
  system TEXT NOT NULL,
  host   TEXT NOT NULL,
  UNIQUE (system, host)
)
--;;
CREATE TABLE import_batch (
  id          INTEGER PRIMARY KEY,
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,
  state       TEXT NOT NULL,          -- running, done, withdrawn
  paths       TEXT NOT NULL,          -- JSON array of what was named
  report      TEXT NOT NULL           -- JSON, as `waymark-cli --json import` prints it
)
--;;
CREATE TABLE person (
  id   INTEGER PRIMARY KEY,
  role INTEGER NOT NULL DEFAULT 0     -- the manager's correction: 0 none, 1 member, 2 staff, 3 bot
)
--;;
-- What a source calls a person. A mail address belongs to no account, so one address is one person
-- everywhere; ids and handles belong to theirs.
CREATE TABLE identity (
  id         INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,        -- 0 for mail addresses
  kind       TEXT NOT NULL,           -- email, user, handle, name
  value      TEXT NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person(id),
  name       TEXT NOT NULL DEFAULT '',
  name_at    INTEGER,                 -- when the name was used; the latest wins
  role       INTEGER NOT NULL DEFAULT 0,  -- what the source says
  email      TEXT NOT NULL DEFAULT '',-- the address that links a user to a person
  handle     TEXT NOT NULL DEFAULT '',
  created_at INTEGER,
  updated_at INTEGER,
  batch_id   INTEGER,                 -- of the user record, NULL when known from messages only
  extra      TEXT NOT NULL DEFAULT '',
  UNIQUE (account_id, kind, value)
)
--;;
CREATE INDEX identity_person ON identity(person_id)
--;;
CREATE TABLE thread (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account(id),
  thread_key  TEXT,                   -- NULL for mail
  subject     TEXT NOT NULL DEFAULT '',
  status      TEXT NOT NULL DEFAULT '',
  category    TEXT NOT NULL DEFAULT '',
  tags        TEXT NOT NULL DEFAULT '',
  created_at  INTEGER,
  updated_at  INTEGER,
  solved_at   INTEGER,
  flags       INTEGER NOT NULL DEFAULT 0, -- 1 private, 2 deleted, 4 has a record of its own
  merged_into INTEGER,                -- mail threads that turned out to be one
  batch_id    INTEGER,
  extra       TEXT NOT NULL DEFAULT '',
  UNIQUE (account_id, thread_key)
)
--;;
CREATE INDEX thread_merged ON thread(merged_into) WHERE merged_into IS NOT NULL
--;;
-- The mail threads' reference ids (hashed with their account), whether their message is here or not.
CREATE TABLE mail_ref (
  hash      INTEGER PRIMARY KEY,
  thread_id INTEGER NOT NULL
)
--;;
CREATE TABLE message (
  id           INTEGER PRIMARY KEY,
  account_id   INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  external_id  TEXT NOT NULL,
  variant      TEXT NOT NULL,         -- content hash where an id is missing or repeated, else empty
  thread_id    INTEGER NOT NULL,
  identity_id  INTEGER NOT NULL,
  batch_id     INTEGER NOT NULL,
  sent_at      INTEGER,
  updated_at   INTEGER,
  content_hash INTEGER NOT NULL,
  flags        INTEGER NOT NULL,      -- see storage/messagestore.h
  likes        INTEGER NOT NULL,
  category     INTEGER NOT NULL,      -- proposal of the shipped model, index into its categories
  confidence   INTEGER NOT NULL,      -- per mille
  uid          INTEGER NOT NULL,      -- hash of system, host, kind, external_id, variant: the public id
  UNIQUE (account_id, kind, external_id, variant)
)
--;;
CREATE INDEX message_sent ON message(sent_at, id)
--;;
CREATE INDEX message_thread ON message(thread_id, sent_at)
--;;
CREATE INDEX message_identity ON message(identity_id, sent_at)
--;;
CREATE INDEX message_account ON message(account_id, sent_at, id)
--;;
CREATE INDEX message_category ON message(category, sent_at, id)
--;;
CREATE INDEX message_batch ON message(batch_id)
--;;
CREATE TABLE message_text (
  id          INTEGER PRIMARY KEY,
  subject     TEXT NOT NULL,
  author      TEXT NOT NULL,
  body        TEXT NOT NULL,
  html        TEXT NOT NULL,
  headers     BLOB NOT NULL,
  extra       TEXT NOT NULL,          -- the record as JSON
  detail      TEXT NOT NULL           -- JSON: parent, references, recipients, attachments, raw date, encoding
)
--;;
CREATE VIRTUAL TABLE message_fts USING fts5(
  subject, author, body,
  content='message_text', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2'
)
--;;
-- Rows as they were before a batch changed them, so that the batch can be withdrawn as a whole.
CREATE TABLE superseded (
  batch_id   INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  old_batch  INTEGER NOT NULL,        -- whose row the snapshot is
  snapshot   BLOB NOT NULL,           -- CBOR
  PRIMARY KEY (batch_id, message_id)
) WITHOUT ROWID
--;;
CREATE TABLE rating (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL,
  external_id TEXT NOT NULL,
  thread_id   INTEGER NOT NULL,
  score       TEXT NOT NULL,
  comment     TEXT NOT NULL,
  created_at  INTEGER,
  updated_at  INTEGER,
  batch_id    INTEGER NOT NULL,
  extra       TEXT NOT NULL DEFAULT '',
  UNIQUE (account_id, external_id)
)
--;;
CREATE INDEX rating_thread ON rating(thread_id)
--;;
CREATE INDEX rating_batch ON rating(batch_id)
--;;
CREATE TABLE code_book (
  version    INTEGER PRIMARY KEY,
  made_at    INTEGER NOT NULL,
  categories TEXT NOT NULL            -- JSON array of key, name, definition, examples
)
--;;
-- What the manager said of a message stands under the message's uid and not under its row: it
-- survives the withdrawal and the repeated import of its source, and travels with an export.
CREATE TABLE decision (
  uid        INTEGER PRIMARY KEY,
  category   TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  seconds    REAL,                    -- how long the message was looked at
  proposed   TEXT NOT NULL,           -- what was proposed then, for the agreement figure
  confidence REAL NOT NULL,
  text       TEXT NOT NULL            -- cleaned as the categoriser reads it, for learning
)
--;;
-- The manager's word about a flag; flags without a row are computed from the text and the thread.
CREATE TABLE message_flag (
  uid   INTEGER NOT NULL,
  flag  TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (uid, flag)
) WITHOUT ROWID
--;;
CREATE TABLE archived (
  uid INTEGER PRIMARY KEY,
  at  INTEGER NOT NULL
)
--;;
CREATE TABLE topic (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
)
--;;
CREATE TABLE message_topic (
  uid      INTEGER NOT NULL,
  topic_id INTEGER NOT NULL REFERENCES topic(id) ON DELETE CASCADE,
  PRIMARY KEY (uid, topic_id)
) WITHOUT ROWID
--;;
CREATE INDEX message_topic_topic ON message_topic(topic_id)
--;;
CREATE TABLE audit_session (
  id         INTEGER PRIMARY KEY,
  asked      INTEGER NOT NULL,
  source     TEXT NOT NULL,           -- account filter, empty = all
  before     INTEGER,
  created_at INTEGER NOT NULL,
  state      TEXT NOT NULL,           -- open, signed
  signed_by  TEXT NOT NULL DEFAULT '',
  signed_at  INTEGER,
  summary    TEXT NOT NULL DEFAULT '',-- the counts as signed, JSON
  cursor     INTEGER NOT NULL DEFAULT 0
)
--;;
CREATE TABLE audit_item (
  audit_id   INTEGER NOT NULL REFERENCES audit_session(id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  PRIMARY KEY (audit_id, position)
) WITHOUT ROWID
--;;
CREATE INDEX audit_item_message ON audit_item(message_id)
--;;
CREATE TABLE column_map (
  signature TEXT PRIMARY KEY,         -- of the header
  name      TEXT NOT NULL,
  mapping   TEXT NOT NULL
) WITHOUT ROWID
--;;
INSERT INTO code_book VALUES (1, 0, '[{"key":"help"},{"key":"suggestion"},{"key":"complaint"},{"key":"off_topic"}]')
