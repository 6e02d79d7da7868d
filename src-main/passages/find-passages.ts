import type { Checked } from '#shared/contract.ts'
import type { PassageHit } from '#shared/model.ts'
import { sourceLine } from '#shared/source-line.ts'
import { selectArticlesById, toPublished } from '#main/db/articles.ts'
import { selectMatches } from '#main/db/paragraphs.ts'
import { selectPassagesLike } from '#main/db/passages.ts'
import { toLike, toMatch } from '#main/db/search-query.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectParagraphAt } from '#main/db/versions.ts'

/** What `@` offers: passages that hold the words, then paragraphs. */
export async function findPassages(db: ReadableDb, { query, limit }: Checked<'findPassages'>): Promise<PassageHit[]> {
  const rows = await selectPassagesLike(db, query.trim() ? toLike(query) : '%', limit)
  const articles = new Map(
    (
      await selectArticlesById(
        db,
        rows.map((row) => row.articleUuid)
      )
    ).map((row) => [row.uuid, row])
  )
  const hits: PassageHit[] = []
  for (const row of rows) {
    const article = articles.get(row.articleUuid)!
    const paragraph = await selectParagraphAt(db, row.head, row.start!)
    hits.push({
      passage: row.uuid,
      article: row.articleUuid,
      articleTitle: article.title,
      sourceLine: sourceLine({ outlet: article.outlet, published: toPublished(article) }),
      version: row.version,
      start: row.start!,
      end: row.end!,
      text: row.exact,
      ordinal: paragraph?.ordinal ?? 0
    })
  }
  const match = toMatch(query, { typing: true })
  if (!match || hits.length >= limit) return hits
  const { hits: paragraphs } = await selectMatches(db, match, limit - hits.length)
  return hits.concat(paragraphs.map(({ title, ...hit }) => ({ passage: null, articleTitle: title, ...hit })))
}
