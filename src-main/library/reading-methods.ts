import type { Library } from '#shared/contract.ts'
import type { Article, Id } from '#shared/model.ts'
import { changeEncoding, previewEncoding } from '#main/articles/change-encoding.ts'
import { compareArticles, compareVersions, similarArticles } from '#main/articles/compare.ts'
import { putBack, setAside, setDeck, undoLines } from '#main/articles/change-lines.ts'
import { readAgain } from '#main/articles/read-again.ts'
import { readArticle } from '#main/articles/read-article.ts'
import { encodingChoices } from '#main/import/decode/encodings.ts'
import type { LibraryContext } from './context.ts'

type ReadingMethods = Pick<
  Library,
  | 'setAside'
  | 'setDeck'
  | 'putBack'
  | 'undoLines'
  | 'cleanAgain'
  | 'listEncodings'
  | 'previewEncoding'
  | 'changeEncoding'
>

/** The library's methods that read an original again. */
export function readingMethods(context: LibraryContext): ReadingMethods {
  const { db, tell } = context
  /** Makes a new version, tells so, and gives the article with it. */
  const again = async (article: Id, work: () => Promise<void>): Promise<Article> => {
    await work()
    tell({ type: 'articles-changed', ids: [article] })
    tell({ type: 'passages-changed', articles: [article] })
    return readArticle(db.read, article)
  }
  return {
    setAside: (which) => again(which.article, () => setAside(context, which)),
    setDeck: (which) => again(which.article, () => setDeck(context, which)),
    putBack: (which) => again(which.article, () => putBack(context, which)),
    undoLines: async (which) => {
      const article = await undoLines(context, which)
      return again(article, async () => undefined)
    },
    cleanAgain: ({ article }) => again(article, () => readAgain(context, article)),
    listEncodings: async () => [...encodingChoices],
    previewEncoding: async ({ article, encoding }) => ({ lines: await previewEncoding(context, article, encoding) }),
    changeEncoding: ({ article, encoding }) => again(article, () => changeEncoding(context, article, encoding))
  }
}

/** The library's methods that hold texts against each other. */
export function comparingMethods({
  db
}: LibraryContext): Pick<Library, 'compareVersions' | 'similarArticles' | 'compareArticles'> {
  return {
    compareVersions: (which) => compareVersions(db.read, which),
    similarArticles: ({ article }) => similarArticles(db.read, article),
    compareArticles: ({ article, other }) => compareArticles(db.read, article, other)
  }
}
