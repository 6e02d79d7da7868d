-- Generated from migrations/ by `npm run schema`: read it, don't edit it. Schema version 8.

CREATE TABLE original (
  sha256     TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size       INTEGER NOT NULL,
  name       TEXT NOT NULL,
  stored_at  TEXT NOT NULL
, bytes BLOB CHECK (bytes IS NULL OR length(bytes) = size)) STRICT;

CREATE TABLE article (
  id                 INTEGER PRIMARY KEY,
  uuid               TEXT NOT NULL UNIQUE,
  key                TEXT NOT NULL UNIQUE COLLATE NOCASE,
  item               TEXT NOT NULL CHECK (json_valid(item)),
  title              TEXT NOT NULL,
  authors            TEXT NOT NULL CHECK (json_valid(authors)),
  outlet             TEXT,
  published          TEXT,
  published_original TEXT,
  published_zone     TEXT,
  language           TEXT,
  excerpt            TEXT NOT NULL,
  head               INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  imported_at        TEXT NOT NULL,
  deleted_at         TEXT
, guessed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(guessed)), modified TEXT, corrected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrected)), asks INTEGER NOT NULL DEFAULT 0, dismissed INTEGER NOT NULL DEFAULT 0, concerns INTEGER NOT NULL GENERATED ALWAYS AS
  (((asks & ~(2 * (instr(guessed, '"title"') = 0))) | (published IS NULL)) & ~dismissed) VIRTUAL) STRICT;

CREATE INDEX article_deleted ON article (deleted_at, id);

CREATE INDEX article_head ON article (head);

CREATE TABLE version (
  id          INTEGER PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  article     INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  ordinal     INTEGER NOT NULL,
  original    TEXT NOT NULL REFERENCES original (sha256),
  media_type  TEXT NOT NULL,
  encoding    TEXT NOT NULL CHECK (json_valid(encoding)),
  schema      INTEGER NOT NULL,
  doc         TEXT NOT NULL CHECK (json_valid(doc)),
  text        TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  removed     TEXT NOT NULL CHECK (json_valid(removed)),
  fields      TEXT NOT NULL CHECK (json_valid(fields)),
  kept        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kept)), -- lines the person put back
  created_at  TEXT NOT NULL, part INTEGER NOT NULL DEFAULT 0,
  UNIQUE (article, ordinal)
) STRICT;

CREATE INDEX version_original ON version (original);

CREATE INDEX version_text ON version (text_sha256);

CREATE TABLE paragraph (
  id      INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  seq     INTEGER NOT NULL, -- place in the version, from 0, title and deck included
  ordinal INTEGER NOT NULL, -- number in the body, from 1; 0 for title and deck
  kind    TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  text    TEXT NOT NULL, pages TEXT CHECK (pages IS NULL OR json_valid(pages)),
  UNIQUE (version, seq)
) STRICT;

CREATE VIRTUAL TABLE paragraph_index USING fts5 (
  text,
  content = 'paragraph',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER paragraph_inserted AFTER INSERT ON paragraph BEGIN
  INSERT INTO paragraph_index (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER paragraph_deleted AFTER DELETE ON paragraph BEGIN
  INSERT INTO paragraph_index (paragraph_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER paragraph_updated AFTER UPDATE OF text ON paragraph BEGIN
  INSERT INTO paragraph_index (paragraph_index, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO paragraph_index (rowid, text) VALUES (new.id, new.text);
END;

CREATE TABLE passage (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  article    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  exact      TEXT NOT NULL,
  prefix     TEXT NOT NULL,
  suffix     TEXT NOT NULL,
  colour     TEXT CHECK (colour IN ('yellow', 'green', 'blue', 'pink', 'violet')), -- null: cited, not marked
  comment    TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX passage_article ON passage (article);

CREATE TABLE placement (
  passage INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  state   TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'lost')),
  start   INTEGER,
  "end"   INTEGER,
  score   REAL NOT NULL, confirmed_at TEXT,
  PRIMARY KEY (passage, version),
  CHECK ((state = 'lost') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX placement_version ON placement (version);

CREATE TABLE note (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  excerpt    TEXT NOT NULL DEFAULT '', -- of the newest revision, like words
  words      INTEGER NOT NULL DEFAULT 0,
  head       INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE TABLE revision (
  id         INTEGER PRIMARY KEY,
  uuid       TEXT NOT NULL UNIQUE,
  note       INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  base       INTEGER REFERENCES revision (id),
  session    TEXT NOT NULL,
  sequence   INTEGER NOT NULL,
  schema     INTEGER NOT NULL,
  doc        TEXT NOT NULL CHECK (json_valid(doc)),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  created_at TEXT NOT NULL,
  pinned     INTEGER NOT NULL DEFAULT 0,
  name       TEXT,
  UNIQUE (note, session, sequence)
) STRICT;

CREATE TRIGGER revision_is_append_only BEFORE UPDATE OF note, base, schema, doc, sha256, created_at ON revision BEGIN
  SELECT raise(ABORT, 'a revision is never changed');
END;

CREATE TABLE citation_use (
  note     INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  seq      INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('citation', 'quotation')),
  citation TEXT, -- the citation's id in the doc; null for a quotation
  article  INTEGER REFERENCES article (id) ON DELETE CASCADE,
  passage  INTEGER REFERENCES passage (id) ON DELETE CASCADE,
  PRIMARY KEY (note, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_use_article ON citation_use (article);

CREATE INDEX citation_use_passage ON citation_use (passage);

CREATE TABLE import (
  id          INTEGER PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  started_at  TEXT NOT NULL,
  finished_at TEXT
, options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(options)), paused_at TEXT) STRICT;

CREATE TABLE event (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  name    TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject))
) STRICT;

CREATE TABLE "import_file" (
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

CREATE TABLE reference_item (
  id          INTEGER PRIMARY KEY,
  uuid        TEXT NOT NULL UNIQUE,
  item        TEXT NOT NULL CHECK (json_valid(item)),
  sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), -- of the item with its variables in order
  doi         TEXT, -- what it is matched by, folded; see match-keys.ts
  url         TEXT,
  title_key   TEXT,
  main_key    TEXT, -- of the title up to its subtitle
  year        INTEGER,
  article     INTEGER REFERENCES article (id) ON DELETE SET NULL, -- null: it waits
  candidates  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(candidates)), -- articles of which it may be either
  filled      TEXT CHECK (filled IS NULL OR json_valid(filled)), -- the article's fields before and after, to be undone
  import      INTEGER REFERENCES import (id) ON DELETE SET NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE INDEX reference_article ON reference_item (article);

CREATE INDEX reference_import ON reference_item (import);

CREATE INDEX reference_doi ON reference_item (doi) WHERE article IS NULL;

CREATE INDEX reference_url ON reference_item (url) WHERE article IS NULL;

CREATE INDEX reference_title ON reference_item (title_key, year) WHERE article IS NULL;

CREATE INDEX reference_main ON reference_item (main_key, year) WHERE article IS NULL;

CREATE TABLE sketch_band (
  band    INTEGER NOT NULL,
  article INTEGER NOT NULL, -- without a foreign key: a band that outlives its article is harmless, and checking would cost
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_key (
  key     TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_key_article ON article_key (article);

CREATE TABLE unsketched (
  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE near_copy (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  score   REAL NOT NULL, -- the share of their words that stand in runs that both have
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_copy_other ON near_copy (other);

CREATE TABLE same_text (
  original TEXT NOT NULL REFERENCES original (sha256),
  part     INTEGER NOT NULL,
  version  INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  item     TEXT NOT NULL CHECK (json_valid(item)),
  noted_at TEXT NOT NULL,
  PRIMARY KEY (original, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX same_text_version ON same_text (version);

CREATE TABLE edition (
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  dated   TEXT NOT NULL
) STRICT;

CREATE TABLE watched_folder (
  path     TEXT PRIMARY KEY, -- absolute
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_file (
  folder   TEXT NOT NULL REFERENCES watched_folder (path) ON DELETE CASCADE,
  path     TEXT NOT NULL,
  size     INTEGER NOT NULL,
  modified REAL NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (folder, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE recent_sketch (
  id      INTEGER PRIMARY KEY,
  article INTEGER NOT NULL, -- without a foreign key, as in sketch_band
  bands   TEXT NOT NULL CHECK (json_valid(bands))
) STRICT;

CREATE TABLE version_facts (
  version            INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  has_headline       INTEGER NOT NULL,
  encoding_guessed   INTEGER NOT NULL,
  unread_letters     INTEGER NOT NULL, -- how many U+FFFD its text has
  repaired_lines     INTEGER NOT NULL,
  pages_without_text INTEGER NOT NULL,
  words              INTEGER, -- of its body; null: more than an excerpt holds
  text_length        INTEGER NOT NULL,
  removed_length     INTEGER NOT NULL -- of what was set aside
) STRICT;

CREATE TABLE unnoted (
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX article_concerns ON article (concerns) WHERE deleted_at IS NULL AND concerns <> 0;

CREATE INDEX placement_to_check ON placement (version) WHERE state <> 'exact' AND confirmed_at IS NULL;
