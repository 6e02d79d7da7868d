-- What is known of each version without reading its text, and what is to be looked at in each article.

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

-- Versions from before, of which nothing is noted yet.
CREATE TABLE unnoted (
  version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE
) STRICT;

INSERT INTO unnoted SELECT id FROM version;

-- Bits: 1 date, 2 headline, 4 letters that could not be read, 8 pages without text, 16 length, 32 set aside, 64 letters put right.
ALTER TABLE article ADD COLUMN asks INTEGER NOT NULL DEFAULT 0; -- what the facts of its head ask

ALTER TABLE article ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0; -- what a person said is fine as it is

-- What is to be looked at: a headline that is no guess and a date that is known answer for themselves.
ALTER TABLE article ADD COLUMN concerns INTEGER NOT NULL GENERATED ALWAYS AS
  (((asks & ~(2 * (instr(guessed, '"title"') = 0))) | (published IS NULL)) & ~dismissed) VIRTUAL;

CREATE INDEX article_concerns ON article (concerns) WHERE deleted_at IS NULL AND concerns <> 0;

CREATE INDEX placement_to_check ON placement (version) WHERE state <> 'exact' AND confirmed_at IS NULL;
