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
    `INSERT INTO paragraph (version, seq, ordinal, kind, start, "end", text)
     SELECT ?, key, value ->> 'ordinal', value ->> 'kind', value ->> 'start', value ->> 'end', value ->> 'text' FROM json_each(?)`,
    version,
    JSON.stringify(paragraphs)
  )
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

const found = `FROM paragraph_index JOIN paragraph p ON p.id = paragraph_index.rowid
  JOIN article a ON a.head = p.version
  WHERE paragraph_index MATCH ? AND a.deleted_at IS NULL`

/** Paragraphs of the newest versions that match an FTS5 query, best first (BM25). */
export async function selectMatches(
  db: ReadableDb,
  match: string,
  limit: number
): Promise<{ total: number; hits: (SearchHit & { text: string })[] }> {
  const count = await db.get<{ n: number }>(`SELECT count(*) AS n ${found}`, match)
  const rows = await db.all<HitRow>(
    `SELECT a.*, (SELECT uuid FROM version WHERE id = p.version) AS versionUuid, p.ordinal, p.kind, p.start, p."end", p.text,
       snippet(paragraph_index, 0, '${opening}', '${closing}', '…', 28) AS snippet
     ${found} ORDER BY rank LIMIT ?`,
    match,
    limit
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
