import type { ConcernAbout } from '#shared/concern.ts'
import { nameText, type Item, type ItemFields } from '#shared/csl.ts'
import type { ArticleSummary, GuessedField, Id, Published } from '#shared/model.ts'
import { lookedFor } from './concerns.ts'
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
  modified: string | null
  guessed: string
  excerpt: string
  /** What the facts of its head ask, in bits, see `toBits`; of these and of the date, what is to be looked at yet. */
  asks: number
  concerns: number
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
  /** When the source says it was last changed, ISO 8601. */
  modified: string | null
  language: string | null
  /** The fields that nobody stated. */
  guessed: readonly GuessedField[]
}

const columns = `a.*, (SELECT count(*) FROM passage p WHERE p.article = a.id AND p.colour IS NOT NULL) AS marks`

/** Which articles a list is of. `match` is an FTS5 query and `like` the same words for the fields the index does not hold. */
export interface ArticleFilter {
  trash: boolean
  match: string | null
  like: string | null
  /** Only those in which there is something to be looked at, of any kind or of one. */
  look: ConcernAbout | 'any' | null
}

function where({ trash, match, like, look }: ArticleFilter): { sql: string; values: string[] } {
  const listed = `a.deleted_at IS ${trash ? 'NOT NULL' : 'NULL'}${look ? ` AND a.id IN (${lookedFor(look)})` : ''}`
  if (!match) return { sql: listed, values: [] }
  return {
    sql: `${listed} AND (
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
): Promise<{ total: number; rows: ArticleRow[] }> {
  if (filter.look && !filter.match) return selectLookedFor(db, filter.look, limit, offset)
  const { sql, values } = where(filter)
  const order = filter.trash ? 'a.deleted_at DESC, a.id DESC' : 'a.id DESC'
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n FROM article a WHERE ${sql}`, ...values)
  const rows = await db.all<ArticleRow>(
    `SELECT ${columns} FROM article a WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset
  )
  return { total: count!.n, rows }
}

/** Without a search no other article is visited. */
async function selectLookedFor(
  db: ReadableDb,
  look: ConcernAbout | 'any',
  limit: number,
  offset: number
): Promise<{ total: number; rows: ArticleRow[] }> {
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n FROM (${lookedFor(look)})`)
  const rows = await db.all<ArticleRow>(
    `SELECT ${columns} FROM article a WHERE a.id IN (SELECT id FROM (${lookedFor(look)}) ORDER BY id DESC LIMIT ? OFFSET ?) ORDER BY a.id DESC`,
    limit,
    offset
  )
  return { total: count!.n, rows }
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

/** Articles by the originals that they were read from; the one that is not in the trash first. */
export function selectArticlesOfOriginals(
  db: ReadableDb,
  hashes: readonly string[]
): Promise<{ original: string; part: number; uuid: Id; title: string; deletedAt: string | null }[]> {
  return db.all(
    `SELECT v.original, v.part, a.uuid, a.title, a.deleted_at AS deletedAt
     FROM json_each(?) h CROSS JOIN version v ON v.original = h.value JOIN article a ON a.id = v.article
     ORDER BY a.deleted_at IS NOT NULL, a.id`,
    JSON.stringify(hashes)
  )
}

/** Which of these citation keys are taken. Keys differ by more than capitals. */
export async function selectTakenKeys(db: ReadableDb, keys: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ key: string }>(
    'SELECT a.key FROM json_each(?) k JOIN article a ON a.key = k.value',
    JSON.stringify(keys)
  )
  return rows.map(({ key }) => key)
}

/** How many keys begin with each of these. */
export async function countKeysLike(db: ReadableDb, keys: readonly string[]): Promise<number[]> {
  const rows = await db.all<{ n: number }>(
    `SELECT (SELECT count(*) FROM article WHERE key >= k.value AND key < k.value || char(1114111)) AS n FROM json_each(?) k`,
    JSON.stringify(keys)
  )
  return rows.map(({ n }) => n)
}

/** Replaces the bibliographic fields of an article. */
export async function updateArticleFields(tx: WritableDb, id: number, fields: ArticleFields): Promise<void> {
  const values = articleColumns(fields)
  const names = Object.keys(values).map((name) => `${name} = ?`)
  await tx.run(`UPDATE article SET ${names.join(', ')} WHERE id = ?`, ...Object.values(values), id)
}

/**
 * Makes a version the one that its article shows, with the excerpt that lists show and what its facts ask. What a person said is
 * fine as it is stays so only where the text shown before asked it, too.
 */
export async function updateArticleHead(
  tx: WritableDb,
  id: number,
  version: number,
  { excerpt, asks }: { excerpt: string; asks: number }
): Promise<void> {
  await tx.run(
    'UPDATE article SET head = ?, excerpt = ?, asks = ?, dismissed = dismissed & (asks | 1) WHERE id = ?',
    version,
    excerpt,
    asks,
    id
  )
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

/** An article's bibliographic fields as its row holds them. */
export function articleColumns({ item, title, outlet, published, modified, language, guessed }: ArticleFields): {
  item: string
  title: string
  authors: string
  outlet: string | null
  published: string | null
  published_original: string | null
  published_zone: string | null
  modified: string | null
  language: string | null
  guessed: string
} {
  return {
    item: JSON.stringify(item),
    title,
    authors: JSON.stringify((item.author ?? []).map(nameText)),
    outlet,
    published: published?.iso ?? null,
    published_original: published?.original ?? null,
    published_zone: published?.zone ?? null,
    modified,
    language,
    guessed: JSON.stringify(guessed)
  }
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
  const { section, URL: url, DOI: doi } = JSON.parse(row.item) as ItemFields
  return {
    id: row.uuid,
    key: row.key,
    title: row.title,
    authors: JSON.parse(row.authors) as string[],
    outlet: row.outlet,
    section: section ?? null,
    published: toPublished(row),
    modified: row.modified,
    language: row.language,
    url: url ?? null,
    doi: doi ?? null,
    guessed: JSON.parse(row.guessed) as GuessedField[],
    excerpt: row.excerpt,
    marks: row.marks,
    importedAt: row.imported_at,
    deletedAt: row.deleted_at
  }
}

/** The bibliographic fields of an article's row. */
export function fieldsOf(row: ArticleRow): ArticleFields {
  const { title, outlet, modified, language } = row
  return {
    item: JSON.parse(row.item) as ItemFields,
    title,
    outlet,
    published: toPublished(row),
    modified,
    language,
    guessed: JSON.parse(row.guessed) as GuessedField[]
  }
}
