-- Importing by the hundred: pages of paragraphs, chapters of a file, what was guessed, and a queue that outlives the program.

ALTER TABLE paragraph ADD COLUMN pages TEXT CHECK (pages IS NULL OR json_valid(pages)); -- where pages begin in it

ALTER TABLE version ADD COLUMN part INTEGER NOT NULL DEFAULT 0; -- the chapter of the original, from 1; 0: all of it

ALTER TABLE article ADD COLUMN guessed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(guessed)); -- fields nobody stated

ALTER TABLE article ADD COLUMN modified TEXT; -- when the source says it was last changed

ALTER TABLE import ADD COLUMN options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(options));

ALTER TABLE import ADD COLUMN paused_at TEXT;

-- The state of every file of an import: `queued` until its end is known, so an import goes on after a crash where it was.
CREATE TABLE import_file_2 (
  import  INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  seq     INTEGER NOT NULL,
  name    TEXT NOT NULL,
  path    TEXT NOT NULL,
  part    INTEGER NOT NULL DEFAULT 0,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('queued', 'imported', 'look', 'version', 'duplicate', 'reference', 'unpacked', 'failed', 'cancelled')),
  article INTEGER REFERENCES article (id) ON DELETE SET NULL,
  version INTEGER REFERENCES version (id) ON DELETE SET NULL, -- the one it made
  message TEXT,
  PRIMARY KEY (import, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO import_file_2 (import, seq, name, path, outcome, article, message)
  SELECT import, seq, name, path, outcome, article, message FROM import_file;

DROP TABLE import_file;

ALTER TABLE import_file_2 RENAME TO import_file;
