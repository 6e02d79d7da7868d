import type { Paragraph, SearchHit } from '#shared/model.ts'
import { sourceLine } from '#shared/source-line.ts'
import { toPublished, type ArticleRow } from './articles.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** Stores a version's paragraphs in one statement; the triggers index them. */
export async function insertParagraphs(
  tx: WritableDb,
  version: number,
  paragraphs: readonly Paragraph[]
): Promise<void> {
  await tx.run(
    `INSERT INTO paragraph (version, seq, ordinal, kind, start, "end", text, pages)
     SELECT ?, key, value ->> 'ordinal', value ->> 'kind', value ->> 'start', value ->> 'end', value ->> 'text', value -> 'pages'
     FROM json_each(?)`,
    version,
    JSON.stringify(paragraphs)
  )
}

/**
 * Lets the index grow in large pieces while many articles come in. Its settings are kept in the file, so `endBulkIndexing` must
 * follow, at the latest when the library is opened the next time.
 * @see https://www.sqlite.org/fts5.html#the_automerge_configuration_option
 */
export function beginBulkIndexing(tx: WritableDb): Promise<void> {
  return configureIndex(tx, { automerge: 0, crisismerge: 1_000, hashsize: 64 << 20 })
}

/** Sets the index back to growing little by little. */
export function endBulkIndexing(tx: WritableDb): Promise<void> {
  return configureIndex(tx, { automerge: 4, crisismerge: 16, hashsize: 1 << 20 })
}

/** Undoes what a crash in the middle of an import left of `beginBulkIndexing`. */
export async function settleIndexing(tx: WritableDb): Promise<void> {
  const row = await tx.get<{ v: number }>(`SELECT v FROM paragraph_index_config WHERE k = 'automerge'`)
  if (row?.v === 0) await endBulkIndexing(tx)
}

async function configureIndex(tx: WritableDb, settings: Record<string, number>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await tx.run('INSERT INTO paragraph_index (paragraph_index, rank) VALUES (?, ?)', name, value)
}

/** Merges a little of the index, within so many pages. Gives whether there was something to merge. */
export async function mergeIndex(tx: WritableDb, pages: number): Promise<boolean> {
  const before = await totalChanges(tx)
  await tx.run(`INSERT INTO paragraph_index (paragraph_index, rank) VALUES ('merge', ?)`, pages)
  // @see https://www.sqlite.org/fts5.html#the_merge_command
  return (await totalChanges(tx)) - before >= 2
}

async function totalChanges(tx: WritableDb): Promise<number> {
  const row = await tx.get<{ n: number }>('SELECT total_changes() AS n')
  return row!.n
}

const opening = '\u0001'
const closing = '\u0002'

type HitRow = ArticleRow & {
  versionUuid: string
  ordinal: number
  kind: SearchHit['kind']
  start: number
  end: number
  snippet: string
  text: string
}

// CROSS JOIN keeps SQLite from asking the index once for every paragraph.
const found = `FROM paragraph_index f CROSS JOIN paragraph p ON p.id = f.rowid
  CROSS JOIN article a ON a.head = p.version
  WHERE f.paragraph_index MATCH ? AND a.deleted_at IS NULL`

/** Paragraphs of the newest versions that match an FTS5 query, best first (BM25). Snippets are cut for those alone that are given. */
export async function selectMatches(
  db: ReadableDb,
  match: string,
  limit: number
): Promise<{ total: number; hits: (SearchHit & { text: string })[] }> {
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n ${found}`, match)
  const rows = await db.all<HitRow>(
    `SELECT a.*, v.uuid AS versionUuid, p.ordinal, p.kind, p.start, p."end", p.text,
       snippet(paragraph_index, 0, '${opening}', '${closing}', '…', 28) AS snippet
     FROM (SELECT f.rowid AS id, f.rank AS place ${found} ORDER BY f.rank LIMIT ?) best
     CROSS JOIN paragraph_index ON paragraph_index.rowid = best.id
     JOIN paragraph p ON p.id = best.id JOIN version v ON v.id = p.version JOIN article a ON a.head = v.id
     WHERE paragraph_index MATCH ? ORDER BY best.place`,
    match,
    limit,
    match
  )
  return { total: count!.n, hits: rows.map(toHit) }
}

function toHit(row: HitRow): SearchHit & { text: string } {
  return {
    article: row.uuid,
    title: row.title,
    sourceLine: sourceLine({ outlet: row.outlet, published: toPublished(row) }),
    version: row.versionUuid,
    ordinal: row.ordinal,
    kind: row.kind,
    start: row.start,
    end: row.end,
    text: row.text,
    ...readSnippet(row.snippet)
  }
}

/** A snippet without its marks, and where they stood. */
export function readSnippet(marked: string): { snippet: string; ranges: [number, number][] } {
  const ranges: [number, number][] = []
  let snippet = ''
  for (const part of marked.split(opening)) {
    const [word, rest] = part.includes(closing) ? part.split(closing) : [null, part]
    if (word !== null) {
      ranges.push([snippet.length, snippet.length + word!.length])
      snippet += word
    }
    snippet += rest ?? ''
  }
  return { snippet, ranges }
}
