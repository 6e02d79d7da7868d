import type { Id, MarkColour, Passage, Placement } from '#shared/model.ts'
import type { TextQuoteSelector } from '#shared/selectors.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** A passage with its placement in the article's newest version. */
export interface PassageRow {
  id: number
  uuid: Id
  article: number
  articleUuid: Id
  exact: string
  prefix: string
  suffix: string
  colour: MarkColour | null
  comment: string
  created_at: string
  head: number
  version: Id
  state: Placement['state']
  start: number | null
  end: number | null
  score: number
  confirmed_at: string | null
  usedIn: string
}

/** A passage's words and its place in one version. */
export type PlacedRow = Pick<
  PassageRow,
  'id' | 'exact' | 'prefix' | 'suffix' | 'state' | 'start' | 'end' | 'score' | 'confirmed_at'
>

const select = `SELECT p.*, a.uuid AS articleUuid, a.head, v.uuid AS version,
    coalesce(l.state, 'lost') AS state, l.start, l."end", coalesce(l.score, 0) AS score, l.confirmed_at,
    (SELECT json_group_array(json_object('id', n.uuid, 'title', n.title)) FROM note n
      WHERE n.deleted_at IS NULL AND n.id IN (SELECT u.note FROM citation_use u WHERE u.passage = p.id)) AS usedIn
  FROM passage p JOIN article a ON a.id = p.article JOIN version v ON v.id = a.head
  LEFT JOIN placement l ON l.passage = p.id AND l.version = a.head`

/** Passages of an article that are marked, or used by a note's newest revision; in the order of the text, lost ones last. */
export function selectPassagesOf(db: ReadableDb, article: number): Promise<PassageRow[]> {
  return db.all<PassageRow>(
    `${select} WHERE p.article = ? AND (p.colour IS NOT NULL OR EXISTS (SELECT 1 FROM citation_use u WHERE u.passage = p.id))
     ORDER BY l.start IS NULL, l.start, l."end", p.id`,
    article
  )
}

/** These passages, in no particular order; ids that are not there are left out. */
export function selectPassages(db: ReadableDb, uuids: readonly Id[]): Promise<PassageRow[]> {
  return db.all<PassageRow>(`${select} WHERE p.uuid IN (SELECT value FROM json_each(?))`, JSON.stringify(uuids))
}

/** Every passage of an article, hidden ones too, with its place in one version: a new version has to place them all. */
export function selectAllPassagesOf(db: ReadableDb, article: number, version: number): Promise<PlacedRow[]> {
  return db.all(
    `SELECT p.id, p.exact, p.prefix, p.suffix, coalesce(l.state, 'lost') AS state, l.start, l."end", coalesce(l.score, 0) AS score, l.confirmed_at
     FROM passage p LEFT JOIN placement l ON l.passage = p.id AND l.version = ? WHERE p.article = ?`,
    version,
    article
  )
}

/** The rows of the passages that have a place in a version, a lost one included. */
export async function selectPlacedIn(db: ReadableDb, version: number): Promise<number[]> {
  const rows = await db.all<{ passage: number }>('SELECT passage FROM placement WHERE version = ?', version)
  return rows.map(({ passage }) => passage)
}

/** The newest passages whose words or comment hold the pattern (`%` for all). */
export function selectPassagesLike(db: ReadableDb, like: string, limit: number): Promise<PassageRow[]> {
  return db.all<PassageRow>(
    `${select} WHERE a.deleted_at IS NULL AND l.start IS NOT NULL
       AND (p.colour IS NOT NULL OR EXISTS (SELECT 1 FROM citation_use u WHERE u.passage = p.id))
       AND (p.exact LIKE ? ESCAPE '\\' OR p.comment LIKE ? ESCAPE '\\' OR a.title LIKE ? ESCAPE '\\')
     ORDER BY p.id DESC LIMIT ?`,
    like,
    like,
    like,
    limit
  )
}

/** The passage that already lies at exactly this range of a version. */
export async function selectPassageAt(
  db: ReadableDb,
  version: number,
  start: number,
  end: number
): Promise<Id | undefined> {
  const row = await db.get<{ uuid: Id }>(
    `SELECT p.uuid FROM placement l JOIN passage p ON p.id = l.passage
     WHERE l.version = ? AND l.start = ? AND l."end" = ? AND l.state = 'exact' ORDER BY p.id LIMIT 1`,
    version,
    start,
    end
  )
  return row?.uuid
}

/** Stores a passage that has no place yet, and gives its row's id. */
export async function insertPassage(
  tx: WritableDb,
  passage: {
    uuid: Id
    article: number
    selector: TextQuoteSelector
    colour: MarkColour | null
    comment: string
    createdAt: string
  }
): Promise<number> {
  const { lastId } = await tx.run(
    'INSERT INTO passage (uuid, article, exact, prefix, suffix, colour, comment, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    passage.uuid,
    passage.article,
    passage.selector.exact,
    passage.selector.prefix,
    passage.selector.suffix,
    passage.colour,
    passage.comment,
    passage.createdAt
  )
  return lastId
}

/** Notes where a passage lies in a version, in place of what was noted before. */
export async function insertPlacement(
  tx: WritableDb,
  placement: { passage: number; version: number } & Omit<Placement, 'version'>
): Promise<void> {
  await tx.run(
    'INSERT OR REPLACE INTO placement (passage, version, state, start, "end", score, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    placement.passage,
    placement.version,
    placement.state,
    placement.start,
    placement.end,
    placement.score,
    placement.confirmedAt ?? null
  )
}

/** Replaces a passage's colour and comment. */
export async function updatePassageRow(
  tx: WritableDb,
  uuid: Id,
  changes: { colour: MarkColour | null; comment: string }
): Promise<void> {
  await tx.run('UPDATE passage SET colour = ?, comment = ? WHERE uuid = ?', changes.colour, changes.comment, uuid)
}

/**
 * The words of the source at a passage: a slice of the newest version in which it lies exactly.
 * Undefined when it lies exactly in none.
 */
export function selectSourceWords(
  db: ReadableDb,
  uuids: readonly Id[]
): Promise<{ uuid: Id; text: string; start: number; end: number }[]> {
  return db.all(
    `SELECT p.uuid, v.text, l.start, l."end" FROM passage p JOIN placement l ON l.passage = p.id JOIN version v ON v.id = l.version
     WHERE p.uuid IN (SELECT value FROM json_each(?)) AND l.state = 'exact' ORDER BY v.ordinal`,
    JSON.stringify(uuids)
  )
}

/** A row as a passage. */
export function toPassage(row: PassageRow): Passage {
  return {
    id: row.uuid,
    article: row.articleUuid,
    selector: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    placement: {
      ...{ version: row.version, state: row.state, start: row.start, end: row.end, score: row.score },
      ...(row.confirmed_at && { confirmedAt: row.confirmed_at })
    },
    colour: row.colour,
    comment: row.comment,
    usedIn: JSON.parse(row.usedIn) as Passage['usedIn'],
    createdAt: row.created_at
  }
}
