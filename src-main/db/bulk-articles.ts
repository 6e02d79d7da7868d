import type { ItemFields } from '#shared/csl.ts'
import type { Encoding, FieldLine, Id, Paragraph, RemovedLine } from '#shared/model.ts'
import { articleColumns, type ArticleFields } from './articles.ts'
import type { SqlValue, WritableDb } from './sqlite.ts'

/** A new article with its first version, as rows are made of it. */
export interface NewArticle extends ArticleFields {
  uuid: Id
  key: string
  item: ItemFields
  excerpt: string
  original: { sha256: string; size: number; name: string }
  version: {
    uuid: Id
    part: number
    mediaType: string
    encoding: Encoding
    /** The document as JSON. */
    doc: string
    text: string
    textSha256: string
    removed: readonly RemovedLine[]
    fields: readonly FieldLine[]
    paragraphs: readonly Paragraph[]
  }
}

/** Texts are cut into paragraphs by SQLite, which counts from the start each time; from this length on the pieces travel with it. */
const longText = 60_000

/**
 * Adds articles with their first versions and paragraphs, a handful of statements for all of them: several times faster than one
 * by one. Gives the row ids of the first article and its version; the others follow.
 */
export async function insertNewArticles(
  tx: WritableDb,
  articles: readonly NewArticle[],
  { at, schema }: { at: string; schema: number }
): Promise<{ article: number; version: number }> {
  const article = await nextId(tx, 'article')
  const version = await nextId(tx, 'version')
  const rows = JSON.stringify(articles.map(toRow))
  await tx.run(
    `INSERT INTO original (sha256, size, name, stored_at)
     SELECT value ->> 'sha256', value ->> 'size', value ->> 'file', ? FROM json_each(?) WHERE true ON CONFLICT (sha256) DO NOTHING`,
    at,
    rows
  )
  await tx.run(
    `INSERT INTO article (id, uuid, key, item, title, authors, outlet, published, published_original, published_zone, language,
       modified, guessed, excerpt, head, imported_at)
     SELECT ? + key, value ->> 'uuid', value ->> 'key', value ->> 'item', value ->> 'title', value ->> 'authors',
       value ->> 'outlet', value ->> 'published', value ->> 'publishedOriginal', value ->> 'publishedZone', value ->> 'language',
       value ->> 'modified', value ->> 'guessed', value ->> 'excerpt', ? + key, ? FROM json_each(?)`,
    article,
    version,
    at,
    rows
  )
  await insertVersions(tx, articles, { article, version, rows, at, schema })
  await insertParagraphsOf(tx, articles, version)
  return { article, version }
}

/** Documents and texts are bound as they are: within JSON they would be escaped, and read several times. */
async function insertVersions(
  tx: WritableDb,
  articles: readonly NewArticle[],
  { article, version, rows, at, schema }: { article: number; version: number; rows: string; at: string; schema: number }
): Promise<void> {
  const texts: SqlValue[] = articles.flatMap(({ version: { doc, text } }, i) => [i, doc, text])
  await tx.run(
    `INSERT INTO version (id, uuid, article, ordinal, original, media_type, encoding, schema, doc, text, text_sha256, removed,
       fields, part, created_at)
     SELECT ? + r.key, r.value ->> 'version', ? + r.key, 1, r.value ->> 'sha256', r.value ->> 'mediaType', r.value ->> 'encoding', ?,
       t.column2, t.column3, r.value ->> 'textSha256', r.value ->> 'removed', r.value ->> 'fields', r.value ->> 'part', ?
     FROM json_each(?) r JOIN (VALUES ${articles.map(() => '(?,?,?)').join(',')}) t ON t.column1 = r.key`,
    version,
    article,
    schema,
    at,
    rows,
    ...texts
  )
}

async function insertParagraphsOf(tx: WritableDb, articles: readonly NewArticle[], version: number): Promise<void> {
  await tx.run(
    `INSERT INTO paragraph (version, seq, kind, ordinal, start, "end", text, pages)
     SELECT v.id, p.key, p.value ->> 0, p.value ->> 1, p.value ->> 2, p.value ->> 3,
       coalesce(p.value ->> 6, substr(v.text, (p.value ->> 4) + 1, p.value ->> 5)), p.value -> 7
     FROM json_each(?) r JOIN version v ON v.id = ? + r.key, json_each(r.value) p`,
    JSON.stringify(articles.map(({ version: { text, paragraphs } }) => paragraphRows(text, paragraphs))),
    version
  )
}

type ParagraphRow = [
  kind: string,
  ordinal: number,
  start: number,
  end: number,
  from: number,
  length: number,
  ...unknown[]
]

/** SQLite counts characters where offsets are UTF-16 code units. */
function paragraphRows(text: string, paragraphs: readonly Paragraph[]): ParagraphRow[] {
  const isWhole = text.length >= longText || /[\ud800-\udbff]/.test(text)
  return paragraphs.map(({ kind, ordinal, start, end, text: own, pages }) => {
    // A table row's text has been laid out anew.
    const piece = isWhole || own.length !== end - start ? own : null
    const row: ParagraphRow = [kind, ordinal, start, end, start, end - start]
    return pages ? [...row, piece, pages] : piece === null ? row : [...row, piece]
  })
}

async function nextId(tx: WritableDb, table: 'article' | 'version'): Promise<number> {
  const row = await tx.get<{ id: number }>(`SELECT coalesce(max(id), 0) + 1 AS id FROM ${table}`)
  return row!.id
}

function toRow(article: NewArticle): unknown {
  const { uuid, key, excerpt, original, version } = article
  return {
    uuid,
    key,
    excerpt,
    ...articleColumns(article),
    sha256: original.sha256,
    size: original.size,
    file: original.name,
    version: version.uuid,
    part: version.part,
    mediaType: version.mediaType,
    textSha256: version.textSha256,
    encoding: JSON.stringify(version.encoding),
    removed: JSON.stringify(version.removed),
    fields: JSON.stringify(version.fields)
  }
}
