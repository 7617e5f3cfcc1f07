-- Version 4. Only a withdrawal asks for the messages of a batch, and reads the narrow table as fast; every
-- import paid for the index.
DROP INDEX IF EXISTS message_batch
