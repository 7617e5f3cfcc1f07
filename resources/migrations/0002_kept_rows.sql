-- Rows of threads, ratings and people as they were before the batch `by_batch` changed them, the same for
-- them as `superseded` is for messages. Columns are named as in the table that they come from.
CREATE TABLE kept_thread (
  by_batch   INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  subject    TEXT NOT NULL,
  status     TEXT NOT NULL,
  category   TEXT NOT NULL,
  tags       TEXT NOT NULL,
  created_at INTEGER,
  updated_at INTEGER,
  solved_at  INTEGER,
  flags      INTEGER NOT NULL,
  batch_id   INTEGER,
  extra      TEXT NOT NULL,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
--;;
CREATE TABLE kept_rating (
  by_batch   INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  thread_id  INTEGER NOT NULL,
  score      TEXT NOT NULL,
  comment    TEXT NOT NULL,
  created_at INTEGER,
  updated_at INTEGER,
  batch_id   INTEGER NOT NULL,
  extra      TEXT NOT NULL,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
--;;
-- What a user record says of an identity.
CREATE TABLE kept_profile (
  by_batch   INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  email      TEXT NOT NULL,
  handle     TEXT NOT NULL,
  created_at INTEGER,
  updated_at INTEGER,
  batch_id   INTEGER,
  extra      TEXT NOT NULL,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
--;;
-- Name and role come from user records and from messages alike, each on its own.
CREATE TABLE kept_name (
  by_batch INTEGER NOT NULL,
  id       INTEGER NOT NULL,
  name     TEXT NOT NULL,
  name_at  INTEGER,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
--;;
CREATE TABLE kept_role (
  by_batch INTEGER NOT NULL,
  id       INTEGER NOT NULL,
  role     INTEGER NOT NULL,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
--;;
-- An identity that joined another person, and the manager's corrections of both before.
CREATE TABLE kept_link (
  by_batch  INTEGER NOT NULL,
  id        INTEGER NOT NULL,
  role_from INTEGER NOT NULL,
  role_into INTEGER NOT NULL,
  PRIMARY KEY (by_batch, id)
) WITHOUT ROWID
