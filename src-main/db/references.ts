import type { Id } from '#shared/model.ts'
import type { ArticleFields } from './articles.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** What an item is looked for by, folded; null where it says nothing. */
export interface ReferenceKeys {
  doi: string | null
  url: string | null
  title: string | null
  mainTitle: string | null
  year: number | null
}

/** A bibliographic item's row, with the ids of its article. */
export interface ReferenceRow {
  id: number
  uuid: Id
  item: string
  article: number | null
  articleUuid: Id | null
  articleTitle: string | null
  candidates: string
  /** What the article is called that it is offered to, if it is one that is outside the trash. */
  offeredTitle: string | null
  filled: string | null
  imported_at: string
}

/** How an item stands: the article it is attached to, or those that it may belong to. */
export interface ReferencePlace {
  article: number | null
  candidates: readonly Id[]
  filled: { before: ArticleFields; after: ArticleFields } | null
}

const columns = `r.id, r.uuid, r.item, r.article, r.candidates, r.filled, r.imported_at, a.uuid AS articleUuid, a.title AS articleTitle,
  (SELECT c.title FROM article c WHERE r.article IS NULL AND json_array_length(r.candidates) = 1
   AND c.uuid = r.candidates ->> 0 AND c.deleted_at IS NULL) AS offeredTitle`
const from = 'reference_item r LEFT JOIN article a ON a.id = r.article'

/** Adds an item that waits, and gives its row's id. */
export async function insertReference(
  tx: WritableDb,
  reference: { uuid: Id; item: string; sha256: string; keys: ReferenceKeys; import: Id | null; importedAt: string }
): Promise<number> {
  const { doi, url, title, mainTitle, year } = reference.keys
  const { lastId } = await tx.run(
    `INSERT INTO reference_item (uuid, item, sha256, doi, url, title_key, main_key, year, import, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM import WHERE uuid = ?), ?)`,
    reference.uuid,
    reference.item,
    reference.sha256,
    doi,
    url,
    title,
    mainTitle,
    year,
    reference.import,
    reference.importedAt
  )
  return lastId
}

/** Notes how an item stands now. */
export async function updateReferencePlace(tx: WritableDb, id: number, place: ReferencePlace): Promise<void> {
  await tx.run(
    'UPDATE reference_item SET article = ?, candidates = ?, filled = ? WHERE id = ?',
    place.article,
    JSON.stringify(place.candidates),
    place.filled && JSON.stringify(place.filled),
    id
  )
}

/** Items, newest first; with `waiting` only those without an article, with `article` only those of that one. */
export async function selectReferences(
  db: ReadableDb,
  { waiting, article = null, limit, offset }: { waiting: boolean; article?: Id | null; limit: number; offset: number }
): Promise<{ total: number; rows: ReferenceRow[] }> {
  const where = `${waiting ? 'r.article IS NULL' : 'TRUE'} AND (?1 IS NULL OR r.article = (SELECT id FROM article WHERE uuid = ?1))`
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n FROM reference_item r WHERE ${where}`, article)
  const rows = await db.all<ReferenceRow>(
    `SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY r.id DESC LIMIT ?2 OFFSET ?3`,
    article,
    limit,
    offset
  )
  return { total: count!.n, rows }
}

/** One item. */
export function selectReference(db: ReadableDb, uuid: Id): Promise<ReferenceRow | undefined> {
  return db.get<ReferenceRow>(`SELECT ${columns} FROM ${from} WHERE r.uuid = ?`, uuid)
}

/** The same item, if it was taken in before. */
export function selectReferenceByHash(db: ReadableDb, sha256: string): Promise<ReferenceRow | undefined> {
  return db.get<ReferenceRow>(`SELECT ${columns} FROM ${from} WHERE r.sha256 = ?`, sha256)
}

/** The items that are attached to an article. */
export function selectReferencesOf(db: ReadableDb, article: number): Promise<ReferenceRow[]> {
  return db.all<ReferenceRow>(`SELECT ${columns} FROM ${from} WHERE r.article = ? ORDER BY r.id`, article)
}

/** The items that an import took in. */
export function selectReferencesOfImport(db: ReadableDb, uuid: Id): Promise<ReferenceRow[]> {
  return db.all<ReferenceRow>(
    `SELECT ${columns} FROM import i JOIN reference_item r ON r.import = i.id LEFT JOIN article a ON a.id = r.article WHERE i.uuid = ? ORDER BY r.id`,
    uuid
  )
}

/** Whether any item waits for its article. */
export async function someReferenceWaits(db: ReadableDb): Promise<boolean> {
  return (await db.get('SELECT 1 FROM reference_item WHERE article IS NULL LIMIT 1')) !== undefined
}

/** The waiting items that share a key with these, or a title where one of them has no year, by the place of the keys in the list. */
export function selectWaiting(
  db: ReadableDb,
  keys: readonly ReferenceKeys[]
): Promise<{ at: number; id: number; uuid: Id; item: string; candidates: string }[]> {
  const by = (condition: string): string =>
    `SELECT k.key AS at, r.id, r.uuid, r.item, r.candidates FROM json_each(?1) k CROSS JOIN reference_item r
     WHERE r.article IS NULL AND ${condition}`
  const year = `AND r.year = k.value ->> 'year'`
  return db.all(
    [
      by(`r.doi = k.value ->> 'doi'`),
      by(`r.url = k.value ->> 'url'`),
      by(`r.title_key = k.value ->> 'title' ${year}`),
      by(`r.title_key = k.value ->> 'title' AND (r.year IS NULL OR k.value ->> 'year' IS NULL)`),
      by(`r.main_key = k.value ->> 'mainTitle' ${year}`)
    ].join(' UNION '),
    JSON.stringify(keys)
  )
}

/** Articles outside the trash in the order of their rows, from after one of them. */
export function selectArticlesAfter(
  db: ReadableDb,
  after: number,
  limit: number
): Promise<{ id: number; uuid: Id; item: string; published: string | null }[]> {
  return db.all(
    'SELECT id, uuid, item, published FROM article WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?',
    after,
    limit
  )
}

/** Takes an item out for good. */
export async function deleteReference(tx: WritableDb, id: number): Promise<void> {
  await tx.run('DELETE FROM reference_item WHERE id = ?', id)
}
