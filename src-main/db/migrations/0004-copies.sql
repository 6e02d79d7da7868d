-- The same thing twice: what an article can be known again by, what it resembles, and what a person said of a placement.

-- Bands of the sketches of an article's texts: articles that share one are likely to share their words.
CREATE TABLE sketch_band (
  band    INTEGER NOT NULL,
  article INTEGER NOT NULL, -- without a foreign key: a band that outlives its article is harmless, and checking would cost
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

-- What its source says an article is: `doi:…`, `url:…`, `title:outlet|headline`.
CREATE TABLE article_key (
  key     TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_key_article ON article_key (article);

-- Articles from before, whose bands and keys are not made yet.
CREATE TABLE unsketched (
  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE
) STRICT;

INSERT INTO unsketched SELECT id FROM article;

-- Articles that have most of their words in common when the second is taken in.
CREATE TABLE near_copy (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  score   REAL NOT NULL, -- the share of their words that stand in runs that both have
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_copy_other ON near_copy (other);

-- Originals that gave no article of their own because a version has the very same text.
CREATE TABLE same_text (
  original TEXT NOT NULL REFERENCES original (sha256),
  part     INTEGER NOT NULL,
  version  INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  item     TEXT NOT NULL CHECK (json_valid(item)),
  noted_at TEXT NOT NULL,
  PRIMARY KEY (original, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX same_text_version ON same_text (version);

-- From when a version's text is, as its source says: the last change, else the publication.
CREATE TABLE edition (
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
  dated   TEXT NOT NULL
) STRICT;

ALTER TABLE article ADD COLUMN corrected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(corrected)); -- fields that a person set

-- Nobody noted which until now, so none of them may be replaced by what another edition says.
UPDATE article SET corrected = '["title","authors","outlet","published","language"]';

ALTER TABLE placement ADD COLUMN confirmed_at TEXT; -- when a person said so
