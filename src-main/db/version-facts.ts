import type { ReadableDb, WritableDb } from './sqlite.ts'

/** What is known of a version without reading its text. */
export interface VersionFacts {
  /** Whether a headline stands above its text. */
  hasHeadline: boolean
  isEncodingGuessed: boolean
  /** How many letters of its text could not be read. */
  unreadLetters: number
  /** How many lines had letters that were saved wrongly. */
  repairedLines: number
  pagesWithoutText: number
  /** How many words its body has; null when it has more than an excerpt holds. */
  words: number | null
  /** In code units, like `removedLength`. */
  textLength: number
  /** The length of what reading it set aside; what a person did is not among it. */
  removedLength: number
}

/** The facts of a version as its row holds them. */
export interface VersionFactsRow {
  has_headline: 0 | 1
  encoding_guessed: 0 | 1
  unread_letters: number
  repaired_lines: number
  pages_without_text: number
  words: number | null
  text_length: number
  removed_length: number
}

/** Notes the facts of versions, by the ids of their rows. */
export async function insertVersionFacts(
  tx: WritableDb,
  versions: readonly { version: number; facts: VersionFacts }[]
): Promise<void> {
  await tx.run(
    `INSERT OR REPLACE INTO version_facts (version, has_headline, encoding_guessed, unread_letters, repaired_lines, pages_without_text, words, text_length, removed_length)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8 FROM json_each(?)`,
    JSON.stringify(versions.map(({ version, facts }) => [version, ...asValues(facts)]))
  )
}

function asValues(facts: VersionFacts): (number | null)[] {
  return [
    Number(facts.hasHeadline),
    Number(facts.isEncodingGuessed),
    facts.unreadLetters,
    facts.repairedLines,
    facts.pagesWithoutText,
    facts.words,
    facts.textLength,
    facts.removedLength
  ]
}

/** The facts of a version; undefined where none are noted. */
export async function selectVersionFacts(db: ReadableDb, version: number): Promise<VersionFacts | undefined> {
  const row = await db.get<VersionFactsRow>('SELECT * FROM version_facts WHERE version = ?', version)
  return row && toVersionFacts(row)
}

/** A row as the facts of a version. */
export function toVersionFacts(row: VersionFactsRow): VersionFacts {
  return {
    hasHeadline: row.has_headline === 1,
    isEncodingGuessed: row.encoding_guessed === 1,
    unreadLetters: row.unread_letters,
    repairedLines: row.repaired_lines,
    pagesWithoutText: row.pages_without_text,
    words: row.words,
    textLength: row.text_length,
    removedLength: row.removed_length
  }
}

/** A version of which nothing is noted, with what its facts are made of. */
export interface UnnotedVersion {
  version: number
  text: string
  /** JSON, as in its row. */
  removed: string
  encoding: string
  hasHeadline: 0 | 1
  /** The excerpt of its article, when that shows it. */
  excerpt: string | null
}

/** Some versions of which nothing is noted, the first ones first. */
export function selectUnnoted(db: ReadableDb, limit: number): Promise<UnnotedVersion[]> {
  return db.all(
    `SELECT v.id AS version, v.text, v.removed, v.encoding, CASE WHEN a.head = v.id THEN a.excerpt END AS excerpt,
       EXISTS (SELECT 1 FROM paragraph p WHERE p.version = v.id AND p.seq = 0 AND p.kind = 'title') AS hasHeadline
     FROM unnoted u CROSS JOIN version v ON v.id = u.version JOIN article a ON a.id = v.article ORDER BY u.version LIMIT ?`,
    limit
  )
}

/** Strikes versions off the list of those of which nothing is noted. */
export async function deleteUnnoted(tx: WritableDb, versions: readonly number[]): Promise<void> {
  await tx.run('DELETE FROM unnoted WHERE version IN (SELECT value FROM json_each(?))', JSON.stringify(versions))
}
