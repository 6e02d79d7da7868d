import { nameText, type Item, type ItemFields } from '#shared/csl.ts'
import type { ArticleSummary, Id, Published } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** An article's row. `item` holds no id: the key is its id. */
export interface ArticleRow {
  id: number
  uuid: Id
  key: string
  item: string
  title: string
  authors: string
  outlet: string | null
  published: string | null
  published_original: string | null
  published_zone: string | null
  language: string | null
  excerpt: string
  head: number
  /** JSON: the fields that a person set. */
  corrected: string
  imported_at: string
  deleted_at: string | null
  marks: number
}

/** The bibliographic part of an article, as it is stored. */
export interface ArticleFields {
  item: ItemFields
  title: string
  outlet: string | null
  published: Published | null
  language: string | null
}

const columns = `a.*, (SELECT count(*) FROM passage p WHERE p.article = a.id AND p.colour IS NOT NULL) AS marks`

/** Which articles a list is of. `match` is an FTS5 query and `like` the same words for the fields the index does not hold. */
export interface ArticleFilter {
  trash: boolean
  match: string | null
  like: string | null
}

function where({ trash, match, like }: ArticleFilter): { sql: string; values: string[] } {
  const deleted = `a.deleted_at IS ${trash ? 'NOT NULL' : 'NULL'}`
  if (!match) return { sql: deleted, values: [] }
  return {
    sql: `${deleted} AND (
      a.head IN (SELECT p.version FROM paragraph_index f JOIN paragraph p ON p.id = f.rowid WHERE paragraph_index MATCH ?)
      OR a.title LIKE ? ESCAPE '\\' OR a.outlet LIKE ? ESCAPE '\\' OR a.authors LIKE ? ESCAPE '\\' OR a.key LIKE ? ESCAPE '\\')`,
    values: [match, ...Array<string>(4).fill(like ?? '')]
  }
}

/** Newest import first; the trash by when it was thrown away. */
export async function selectArticles(
  db: ReadableDb,
  filter: ArticleFilter,
  limit: number,
  offset: number
): Promise<{ total: number; articles: ArticleSummary[] }> {
  const { sql, values } = where(filter)
  const order = filter.trash ? 'a.deleted_at DESC, a.id DESC' : 'a.id DESC'
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n FROM article a WHERE ${sql}`, ...values)
  const rows = await db.all<ArticleRow>(
    `SELECT ${columns} FROM article a WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset
  )
  return { total: count!.n, articles: rows.map(toSummary) }
}

/** An article's row, whether or not it is in the trash. */
export function selectArticle(db: ReadableDb, uuid: Id): Promise<ArticleRow | undefined> {
  return db.get<ArticleRow>(`SELECT ${columns} FROM article a WHERE a.uuid = ?`, uuid)
}

/** An article's row by its own id, whether or not it is in the trash. */
export function selectArticleByRow(db: ReadableDb, id: number): Promise<ArticleRow | undefined> {
  return db.get<ArticleRow>(`SELECT ${columns} FROM article a WHERE a.id = ?`, id)
}

/** The rows of these articles, in no particular order; ids that are not there are left out. */
export function selectArticlesById(db: ReadableDb, uuids: readonly Id[]): Promise<ArticleRow[]> {
  return db.all<ArticleRow>(
    `SELECT ${columns} FROM article a WHERE a.uuid IN (SELECT value FROM json_each(?))`,
    JSON.stringify(uuids)
  )
}

/** The article made from these very bytes, if any. */
export function selectArticleOfOriginal(db: ReadableDb, sha256: string): Promise<ArticleRow | undefined> {
  return db.get<ArticleRow>(
    `SELECT ${columns} FROM article a JOIN version v ON v.article = a.id WHERE v.original = ? ORDER BY a.deleted_at IS NOT NULL, a.id LIMIT 1`,
    sha256
  )
}

/** Whether a citation key is free. Keys differ by more than capitals. */
export async function keyIsFree(db: ReadableDb, key: string): Promise<boolean> {
  return (await db.get('SELECT 1 FROM article WHERE key = ?', key)) === undefined
}

/** How many keys begin with these letters. */
export async function countKeysLike(db: ReadableDb, key: string): Promise<number> {
  const row = await db.get<{ n: number }>(
    'SELECT count(*) AS n FROM article WHERE key >= ? AND key < ?',
    key,
    `${key}\u{10FFFF}`
  )
  return row!.n
}

/** Adds an article without a version yet, and gives its row's id. */
export async function insertArticle(
  tx: WritableDb,
  article: ArticleFields & { uuid: Id; key: string; excerpt: string; importedAt: string }
): Promise<number> {
  const { lastId } = await tx.run(
    `INSERT INTO article (uuid, key, item, title, authors, outlet, published, published_original, published_zone, language, excerpt, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.uuid,
    article.key,
    ...fieldValues(article),
    article.excerpt,
    article.importedAt
  )
  return lastId
}

/** Replaces the bibliographic fields of an article. */
export async function updateArticleFields(tx: WritableDb, id: number, fields: ArticleFields): Promise<void> {
  await tx.run(
    `UPDATE article SET item = ?, title = ?, authors = ?, outlet = ?, published = ?, published_original = ?, published_zone = ?, language = ?
     WHERE id = ?`,
    ...fieldValues(fields),
    id
  )
}

/** Makes a version the newest of its article, with the excerpt that lists show. */
export async function updateArticleHead(tx: WritableDb, id: number, version: number, excerpt: string): Promise<void> {
  await tx.run('UPDATE article SET head = ?, excerpt = ? WHERE id = ?', version, excerpt, id)
}

/** Moves articles to the trash, or back with null. Those already there keep their time. */
export async function setArticlesDeleted(tx: WritableDb, uuids: readonly Id[], at: string | null): Promise<void> {
  await tx.run(
    `UPDATE article SET deleted_at = ? WHERE uuid IN (SELECT value FROM json_each(?)) AND (deleted_at IS NULL) = ?`,
    at,
    JSON.stringify(uuids),
    at === null ? 0 : 1
  )
}

function fieldValues({ item, title, outlet, published, language }: ArticleFields): (string | null)[] {
  const authors = (item.author ?? []).map(nameText)
  return [
    JSON.stringify(item),
    title,
    JSON.stringify(authors),
    outlet,
    published?.iso ?? null,
    published?.original ?? null,
    published?.zone ?? null,
    language
  ]
}

/** When a row's article appeared, or null when that is unknown. */
export function toPublished(row: ArticleRow): Published | null {
  if (!row.published) return null
  return {
    iso: row.published,
    original: row.published_original ?? row.published,
    zone: row.published_zone ?? 'unknown'
  }
}

/** The article's item in CSL-JSON, its id being the citation key. */
export function toItem(row: ArticleRow): Item {
  return { ...(JSON.parse(row.item) as ItemFields), id: row.key }
}

/** A row as what lists show of it. */
export function toSummary(row: ArticleRow): ArticleSummary {
  return {
    id: row.uuid,
    key: row.key,
    title: row.title,
    authors: JSON.parse(row.authors) as string[],
    outlet: row.outlet,
    published: toPublished(row),
    language: row.language,
    excerpt: row.excerpt,
    marks: row.marks,
    importedAt: row.imported_at,
    deletedAt: row.deleted_at
  }
}
