import type { Library } from '#shared/contract.ts'
import { correctArticles, undoCorrection } from '#main/articles/corrections.ts'
import { listArticles } from '#main/articles/list-articles.ts'
import { readArticle, requireArticles } from '#main/articles/read-article.ts'
import { selectArticlesById, toSummary } from '#main/db/articles.ts'
import { selectNotesCiting } from '#main/db/notes.ts'
import { selectMatches } from '#main/db/paragraphs.ts'
import { toMatch } from '#main/db/search-query.ts'
import { readTypedDate } from '#main/import/typed-date.ts'
import type { LibraryContext } from './context.ts'
import { comparingMethods, readingMethods } from './reading-methods.ts'
import { setTrashed } from './trash.ts'

type ArticleMethods = Pick<
  Library,
  | 'listArticles'
  | 'getArticle'
  | 'updateArticles'
  | 'undoCorrection'
  | 'readDate'
  | 'setAside'
  | 'setDeck'
  | 'putBack'
  | 'undoLines'
  | 'cleanAgain'
  | 'listEncodings'
  | 'previewEncoding'
  | 'changeEncoding'
  | 'compareVersions'
  | 'similarArticles'
  | 'compareArticles'
  | 'notesCiting'
  | 'trashArticles'
  | 'restoreArticles'
  | 'search'
>

/** The library's methods on articles. */
export function articleMethods(context: LibraryContext): ArticleMethods {
  const { db, tell } = context
  return {
    ...readingMethods(context),
    ...comparingMethods(context),
    listArticles: ({ limit = 200, offset = 0, ...which }) => listArticles(db.read, { ...which, limit, offset }),
    getArticle: ({ id, version }) => readArticle(db.read, id, version),
    updateArticles: async ({ ids, changes, onlyUnknown = false, correction }) => {
      const rows = await db.write(async (tx) => {
        const named = await requireArticles(tx, ids)
        return selectArticlesById(tx, await correctArticles(tx, named, { changes, onlyUnknown, correction }))
      })
      if (rows.length) tell({ type: 'articles-changed', ids: rows.map(({ uuid }) => uuid) })
      return rows.map(toSummary)
    },
    undoCorrection: async ({ correction }) => {
      const rows = await db.write(async (tx) => selectArticlesById(tx, await undoCorrection(tx, correction)))
      if (rows.length) tell({ type: 'articles-changed', ids: rows.map(({ uuid }) => uuid) })
      return rows.map(toSummary)
    },
    readDate: async ({ text }) => readTypedDate(text),
    notesCiting: ({ articles }) => selectNotesCiting(db.read, articles),
    trashArticles: ({ ids }) => setTrashed(context, 'articles', ids, true),
    restoreArticles: ({ ids }) => setTrashed(context, 'articles', ids, false),
    search: async ({ query, limit = 50 }) => {
      const match = toMatch(query)
      if (!match) return { total: 0, hits: [] }
      const { total, hits } = await selectMatches(db.read, match, limit)
      return { total, hits: hits.map(({ text: _text, ...hit }) => hit) }
    }
  }
}
