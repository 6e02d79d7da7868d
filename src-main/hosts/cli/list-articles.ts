import type { ConcernAbout } from '#shared/concern.ts'
import type { LocalLibrary } from '#shared/contract.ts'
import type { ArticleSummary } from '#shared/model.ts'
import { eachArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { alignColumns } from './text-layout.ts'

/** Which articles are listed: those that a search finds, those that need a look, those in the trash, so many. */
export interface ListOptions {
  query?: string
  look?: ConcernAbout | 'any'
  trash?: boolean
  limit?: number
}

/** Prints the articles of the library, newest import first; of those that need a look, what there is to be looked at. */
export async function listArticles(output: Output, library: LocalLibrary, which: ListOptions): Promise<void> {
  const { limit = Infinity, ...rest } = which
  const articles: ArticleSummary[] = []
  for await (const article of eachArticle(library, rest)) {
    if (articles.length >= limit) break
    articles.push(article)
  }
  const cells = which.look ? lookedAt : described
  output.printEach(articles, () => (articles.length ? alignColumns(articles.map(cells), output.room) : 'No articles.'))
}

function described({ key, published, language, outlet, title }: ArticleSummary): string[] {
  return [key, published?.iso.slice(0, 10) ?? 'undated', language ?? '??', outlet ?? 'outlet unknown', title]
}

/** The title last, for it may be cut off. */
function lookedAt({ key, title, concerns = [] }: ArticleSummary): string[] {
  return [key, `${concerns.map(({ message }) => message).join(' ')} ${title}`]
}
