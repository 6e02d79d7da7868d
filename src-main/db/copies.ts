import type { Id } from '#shared/model.ts'
import { insertRows } from './insert-rows.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** A file to be recognised: its hash, the chapter read, the hash of its text, and what it can be known again by. */
export interface Signs {
  hash: string
  part: number
  textSha256: string
  keys: readonly string[]
  sketch: readonly number[]
}

/** An article that a file may be, or belong to. */
export interface KnownArticle {
  id: number
  uuid: Id
  title: string
  deleted: boolean
}

/** Which readings have the bytes or the text of an article, by their place in the list; articles in the trash come last. */
export function selectSame(
  db: ReadableDb,
  readings: readonly Signs[]
): Promise<{ reading: number; why: 'file' | 'text'; article: number }[]> {
  const list = readings.map(({ hash, part, textSha256 }) => ({ hash, part, text: textSha256 }))
  return db.all(
    `WITH reading AS MATERIALIZED (
       SELECT key AS at, value ->> 'hash' AS hash, value ->> 'part' AS part, value ->> 'text' AS text FROM json_each(?))
     SELECT found.*, a.deleted_at IS NOT NULL AS trashed FROM (
       SELECT r.at AS reading, 'file' AS why, v.article FROM reading r CROSS JOIN version v ON v.original = r.hash AND v.part = r.part
       UNION SELECT r.at, 'file', v.article FROM reading r CROSS JOIN same_text s ON s.original = r.hash AND s.part = r.part JOIN version v ON v.id = s.version
       UNION SELECT r.at, 'text', v.article FROM reading r CROSS JOIN version v ON v.text_sha256 = r.text
     ) found JOIN article a ON a.id = found.article ORDER BY trashed, a.id`,
    JSON.stringify(list)
  )
}

/** The newest articles outside the trash that have a key of a reading, at most so many for each key. */
export function selectByKey(
  db: ReadableDb,
  readings: readonly Signs[],
  most: number
): Promise<{ reading: number; key: string; article: number }[]> {
  const list = readings.flatMap(({ keys }, at) => keys.map((key) => [at, key]))
  if (!list.length) return Promise.resolve([])
  return db.all(
    `SELECT reading, key, article FROM (
       SELECT c.value ->> 0 AS reading, k.key, k.article, row_number() OVER (PARTITION BY c.key ORDER BY k.article DESC) AS place
       FROM json_each(?) c CROSS JOIN article_key k ON k.key = c.value ->> 1 JOIN article a ON a.id = k.article
       WHERE a.deleted_at IS NULL)
     WHERE place <= ? ORDER BY article DESC`,
    JSON.stringify(list),
    most
  )
}

/** The articles outside the trash that share bands with a reading, for each at most so many of those that share most. */
export function selectByBand(
  db: ReadableDb,
  readings: readonly Signs[],
  most: number
): Promise<{ reading: number; article: number }[]> {
  const list = readings.flatMap(({ sketch }, at) => sketch.map((band) => [at, band]))
  return db.all(
    `WITH shared AS (
       SELECT c.value ->> 0 AS reading, b.article, count(*) AS bands
       FROM json_each(?) c CROSS JOIN sketch_band b ON b.band = c.value ->> 1 GROUP BY 1, 2),
     ranked AS (
       SELECT reading, article, row_number() OVER (PARTITION BY reading ORDER BY bands DESC, article) AS place
       FROM shared JOIN article a ON a.id = article WHERE a.deleted_at IS NULL)
     SELECT reading, article FROM ranked WHERE place <= ? ORDER BY reading, place`,
    JSON.stringify(list),
    most
  )
}

/** Articles by their rows' ids. */
export async function selectKnown(db: ReadableDb, ids: Iterable<number>): Promise<Map<number, KnownArticle>> {
  const rows = await db.all<Omit<KnownArticle, 'deleted'> & { deleted: number }>(
    `SELECT id, uuid, title, deleted_at IS NOT NULL AS deleted FROM article WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...ids])
  )
  return new Map(rows.map((row) => [row.id, { ...row, deleted: row.deleted === 1 }]))
}

/** The newest texts of articles, by their rows' ids. */
export async function selectTexts(db: ReadableDb, ids: Iterable<number>): Promise<Map<number, string>> {
  const rows = await db.all<{ id: number; text: string }>(
    `SELECT a.id, v.text FROM article a JOIN version v ON v.id = a.head WHERE a.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...ids])
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** Which bibliographic fields of an article a person has set; nothing else may change these. */
export async function updateCorrected(tx: WritableDb, article: number, fields: readonly string[]): Promise<void> {
  await tx.run('UPDATE article SET corrected = ? WHERE id = ?', JSON.stringify(fields), article)
}

/** Notes the keys that articles can be known again by; what is noted already stays. */
export async function insertKeys(
  tx: WritableDb,
  articles: readonly { article: number; keys: readonly string[] }[]
): Promise<void> {
  const keys = articles.flatMap((each) => each.keys.map((key) => ({ key, article: each.article })))
  await insertRows(tx, 'article_key', keys, 'DO NOTHING')
}

/** Notes from when the texts of versions are; see `edition.dated`. */
export async function insertEditions(
  tx: WritableDb,
  editions: readonly { version: number; dated: string }[]
): Promise<void> {
  if (!editions.length) return
  await tx.run(
    `INSERT OR REPLACE INTO edition (version, dated) SELECT value ->> 'version', value ->> 'dated' FROM json_each(?)`,
    JSON.stringify(editions)
  )
}

/** The highest ordinal among an article's versions. */
export async function selectLastOrdinal(db: ReadableDb, article: number): Promise<number> {
  const row = await db.get<{ last: number }>('SELECT max(ordinal) AS last FROM version WHERE article = ?', article)
  return row!.last
}

/** From when a version's text is, or null when its source does not say. */
export async function selectEdition(db: ReadableDb, version: number): Promise<string | null> {
  const row = await db.get<{ dated: string }>('SELECT dated FROM edition WHERE version = ?', version)
  return row?.dated ?? null
}

/** Notes that articles have most of their words in common; `score` as in `near_copy.score`. */
export async function insertNearCopies(
  tx: WritableDb,
  pairs: readonly { article: number; other: number; score: number }[]
): Promise<void> {
  if (!pairs.length) return
  await tx.run(
    `INSERT OR IGNORE INTO near_copy (article, other, score)
     SELECT value ->> 'article', value ->> 'other', value ->> 'score' FROM json_each(?)`,
    JSON.stringify(pairs)
  )
}

/** The articles that have most of their words in common with one, outside the trash, the most alike first. */
export function selectNearCopies(db: ReadableDb, article: number): Promise<{ uuid: Id; score: number }[]> {
  return db.all(
    `SELECT a.uuid, max(n.score) AS score FROM (
       SELECT other AS id, score FROM near_copy WHERE article = ? UNION ALL SELECT article, score FROM near_copy WHERE other = ?) n
     JOIN article a ON a.id = n.id WHERE a.deleted_at IS NULL GROUP BY a.id ORDER BY score DESC, a.id`,
    article,
    article
  )
}

/** Notes a file whose text an article already has: nothing that was imported goes unlisted. */
export async function insertSameText(
  tx: WritableDb,
  copy: { original: string; part: number; article: number; textSha256: string; item: unknown; notedAt: string }
): Promise<void> {
  await tx.run(
    `INSERT OR IGNORE INTO same_text (original, part, version, item, noted_at)
     SELECT ?, ?, id, ?, ? FROM version WHERE article = ? AND text_sha256 = ? ORDER BY ordinal DESC LIMIT 1`,
    copy.original,
    copy.part,
    JSON.stringify(copy.item),
    copy.notedAt,
    copy.article,
    copy.textSha256
  )
}

/** The files that have the text of one of an article's versions without being its original, oldest first. */
export function selectSameTexts(
  db: ReadableDb,
  article: number
): Promise<{ original: string; name: string; item: string; noted_at: string }[]> {
  return db.all(
    `SELECT s.original, o.name, s.item, s.noted_at FROM version v JOIN same_text s ON s.version = v.id JOIN original o ON o.sha256 = s.original
     WHERE v.article = ? ORDER BY s.noted_at, s.original`,
    article
  )
}

/** Some articles from before sketches were made, with what one is made of. */
export function selectUnsketched(
  db: ReadableDb,
  limit: number
): Promise<
  { article: number; item: string; outlet: string | null; published: string | null; text: string; part: number }[]
> {
  return db.all(
    `SELECT a.id AS article, a.item, a.outlet, a.published, v.text, v.part FROM unsketched u
     CROSS JOIN article a ON a.id = u.article CROSS JOIN version v ON v.id = a.head LIMIT ?`,
    limit
  )
}

/** Notes that these articles are sketched now. */
export async function deleteUnsketched(tx: WritableDb, articles: readonly number[]): Promise<void> {
  await tx.run('DELETE FROM unsketched WHERE article IN (SELECT value FROM json_each(?))', JSON.stringify(articles))
}
