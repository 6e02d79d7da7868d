import type { Library } from '#shared/contract.ts'
import { requireArticles } from '#main/articles/read-article.ts'
import { clearDismissed, countConcerns, updateDismissed } from '#main/db/concerns.ts'
import { insertEvent } from '#main/db/events.ts'
import type { LibraryContext } from './context.ts'

/** The library's methods on what is to be looked at in its articles. */
export function concernMethods({
  db,
  tell
}: LibraryContext): Pick<Library, 'countConcerns' | 'dismissConcerns' | 'raiseConcerns'> {
  return {
    countConcerns: () => countConcerns(db.read),
    dismissConcerns: async ({ ids, about }) => {
      const dismissed = await db.write(async (tx) => {
        await requireArticles(tx, ids)
        const done = await updateDismissed(tx, ids, about)
        await insertEvent(tx, new Date().toISOString(), 'concerns-dismissed', done)
        return done
      })
      tell({ type: 'articles-changed', ids })
      return { dismissed }
    },
    raiseConcerns: async ({ dismissed }) => {
      const ids = dismissed.map(({ article }) => article)
      await db.write(async (tx) => {
        await requireArticles(tx, ids)
        await clearDismissed(tx, dismissed)
        await insertEvent(tx, new Date().toISOString(), 'concerns-raised', dismissed)
      })
      tell({ type: 'articles-changed', ids })
      return null
    }
  }
}
