import type { LocalLibrary } from '#shared/contract.ts'
import { isId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Article, ArticleSummary } from '#shared/model.ts'
import type { ListOptions } from './list-articles.ts'

const page = 500

/** Every article of a list, page by page. */
export async function* eachArticle(
  library: LocalLibrary,
  which: Omit<ListOptions, 'limit'> = {}
): AsyncGenerator<ArticleSummary> {
  for (let offset = 0; ; offset += page) {
    const { articles } = await library.listArticles({ ...which, limit: page, offset })
    yield* articles
    if (articles.length < page) return
  }
}

/** The article with this id or citation key, upper and lower case alike. */
export async function findArticle(library: LocalLibrary, name: string): Promise<Article> {
  const id: unknown = name
  if (isId(id)) return library.getArticle({ id })
  const wanted = name.replace(/^@/, '').toLowerCase()
  for (const trash of [false, true])
    for await (const { id, key } of eachArticle(library, { trash }))
      if (key.toLowerCase() === wanted) return library.getArticle({ id })
  throw new LibraryError('not-found', `No article has the id or the key ${name}.`, {
    remedy: 'loccit list shows the keys.'
  })
}
