import type { Library } from '#shared/contract.ts'
import { findPassages } from '#main/passages/find-passages.ts'
import { markPassage, updatePassage } from '#main/passages/mark-passage.ts'
import { passagesInContext, readPassage } from '#main/passages/read-passages.ts'
import type { LibraryContext } from './context.ts'

/** The library's methods on passages. */
export function passageMethods({
  db,
  tell
}: LibraryContext): Pick<Library, 'markPassage' | 'updatePassage' | 'getPassages' | 'findPassages'> {
  return {
    markPassage: async (mark) => {
      const id = await db.write((tx) => markPassage(tx, { colour: null, comment: '', ...mark }))
      tell({ type: 'passages-changed', articles: [mark.article] })
      return readPassage(db.read, id)
    },
    updatePassage: async (change) => {
      await db.write((tx) => updatePassage(tx, change))
      const passage = await readPassage(db.read, change.id)
      tell({ type: 'passages-changed', articles: [passage.article] })
      return passage
    },
    getPassages: ({ ids }) => passagesInContext(db.read, ids),
    findPassages: ({ query, limit = 20 }) => findPassages(db.read, { query, limit })
  }
}
