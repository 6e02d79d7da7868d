-- Folders whose new files are taken in by themselves.

CREATE TABLE watched_folder (
  path     TEXT PRIMARY KEY, -- absolute
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The files that were taken in from them, as they were then: one that has changed is taken in again.
CREATE TABLE watched_file (
  folder   TEXT NOT NULL REFERENCES watched_folder (path) ON DELETE CASCADE,
  path     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  modified REAL NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (folder, path)
) STRICT, WITHOUT ROWID;
