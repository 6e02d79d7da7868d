import type { ItemFields } from '#shared/csl.ts'
import type { Encoding, FieldLine, Id, Paragraph, RemovedLine } from '#shared/model.ts'
import { articleColumns, type ArticleFields } from './articles.ts'
import { insertRows } from './insert-rows.ts'
import type { WritableDb } from './sqlite.ts'
import { insertVersionFacts, type VersionFacts } from './version-facts.ts'
import { insertOriginals, type OriginalRow } from './versions.ts'

/** A new article with its first version, as rows are made of it. */
export interface NewArticle extends ArticleFields {
  uuid: Id
  key: string
  item: ItemFields
  excerpt: string
  /** What the facts of its text ask, in bits, see `toBits`. */
  asks: number
  original: OriginalRow
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
    facts: VersionFacts
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
  // SQLite works on one while the rows of the next are made.
  await Promise.all([
    insertOriginals(
      tx,
      articles.map(({ original }) => original),
      at
    ),
    insertRows(
      tx,
      'article',
      articles.map((each, i) => articleRow(each, { id: article + i, head: version + i, at }))
    ),
    insertRows(
      tx,
      'version',
      articles.map((each, i) => versionRow(each, { id: version + i, article: article + i, schema, at }))
    ),
    insertVersionFacts(
      tx,
      articles.map((each, i) => ({ version: version + i, facts: each.version.facts }))
    ),
    insertParagraphsOf(tx, articles, version)
  ])
  return { article, version }
}

function articleRow(article: NewArticle, { id, head, at }: { id: number; head: number; at: string }) {
  const { uuid, key, excerpt, asks } = article
  return { id, uuid, key, ...articleColumns(article), excerpt, asks, head, imported_at: at }
}

function versionRow(
  { original, version }: NewArticle,
  { id, article, schema, at }: { id: number; article: number; schema: number; at: string }
) {
  return {
    id,
    uuid: version.uuid,
    article,
    ordinal: 1,
    original: original.sha256,
    media_type: version.mediaType,
    encoding: JSON.stringify(version.encoding),
    schema,
    doc: version.doc,
    text: version.text,
    text_sha256: version.textSha256,
    removed: JSON.stringify(version.removed),
    fields: JSON.stringify(version.fields),
    created_at: at,
    part: version.part
  }
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
