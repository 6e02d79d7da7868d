import type { Checked } from '#shared/contract.ts'
import type { ArticleSummary } from '#shared/model.ts'
import { selectArticles, toSummary, type ArticleRow } from '#main/db/articles.ts'
import { selectLookedAt } from '#main/db/concerns.ts'
import { toLike, toMatch } from '#main/db/search-query.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { toVersionFacts } from '#main/db/version-facts.ts'
import { concernsOf } from '#main/import/concerns.ts'

/** A page of a list of articles; of one that lists what needs a look, with what there is to be looked at. */
export async function listArticles(
  db: ReadableDb,
  { query = '', trash = false, look, limit, offset }: Checked<'listArticles'>
): Promise<{ total: number; articles: ArticleSummary[] }> {
  const match = toMatch(query, { typing: true })
  const filter = { trash, match, like: match && toLike(query), look: look ?? null }
  const { total, rows } = await selectArticles(db, filter, limit, offset)
  return { total, articles: look ? await withConcerns(db, rows) : rows.map(toSummary) }
}

async function withConcerns(db: ReadableDb, rows: readonly ArticleRow[]): Promise<ArticleSummary[]> {
  const lookedAt = await selectLookedAt(
    db,
    rows.map(({ id }) => id)
  )
  const concerns = new Map(
    lookedAt.map((row) => [row.article, concernsOf({ ...row, facts: toVersionFacts(row) })] as const)
  )
  return rows.map((row) => ({ ...toSummary(row), concerns: concerns.get(row.id) ?? [] }))
}
