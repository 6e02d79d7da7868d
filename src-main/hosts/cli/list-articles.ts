import type { LocalLibrary } from '#shared/contract.ts'
import type { ArticleSummary } from '#shared/model.ts'
import { eachArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { alignColumns } from './text-layout.ts'

/** Prints the articles of the library, newest import first; with `query` only those that a search finds. */
export async function listArticles(
  output: Output,
  library: LocalLibrary,
  which: { query?: string; trash?: boolean; limit?: number }
): Promise<void> {
  const { limit = Infinity, ...rest } = which
  const articles: ArticleSummary[] = []
  for await (const article of eachArticle(library, rest)) {
    if (articles.length >= limit) break
    articles.push(article)
  }
  output.printEach(articles, () =>
    articles.length
      ? alignColumns(
          articles.map((article) => [
            article.key,
            article.published?.iso.slice(0, 10) ?? 'undated',
            article.language ?? '??',
            article.outlet ?? 'outlet unknown',
            article.title
          ]),
          output.room
        )
      : 'No articles.'
  )
}
