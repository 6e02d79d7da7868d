-- Bibliographic items from RIS, BibTeX and CSL-JSON files: attached to an article, or waiting for theirs.

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
