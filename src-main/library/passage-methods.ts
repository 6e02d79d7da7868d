import type { Library } from '#shared/contract.ts'
import type { Id, Passage } from '#shared/model.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { findPassages } from '#main/passages/find-passages.ts'
import { confirmPlacement, movePlacement, rejectPlacement } from '#main/passages/confirm-placement.ts'
import { markPassage, updatePassage } from '#main/passages/mark-passage.ts'
import { passagesInContext, readPassage } from '#main/passages/read-passages.ts'
import type { LibraryContext } from './context.ts'

type PassageMethods = Pick<
  Library,
  | 'markPassage'
  | 'updatePassage'
  | 'confirmPlacement'
  | 'movePlacement'
  | 'rejectPlacement'
  | 'getPassages'
  | 'findPassages'
>

/** The library's methods on passages. */
export function passageMethods({ db, tell }: LibraryContext): PassageMethods {
  /** Changes one passage, tells so, and gives it as it is now. */
  const change = async (id: Id, work: (tx: WritableDb) => Promise<void>): Promise<Passage> => {
    await db.write(work)
    const passage = await readPassage(db.read, id)
    tell({ type: 'passages-changed', articles: [passage.article] })
    return passage
  }
  return {
    markPassage: async (mark) => {
      const id = await db.write((tx) => markPassage(tx, { colour: null, comment: '', ...mark }))
      tell({ type: 'passages-changed', articles: [mark.article] })
      return readPassage(db.read, id)
    },
    updatePassage: (changes) => change(changes.id, (tx) => updatePassage(tx, changes)),
    confirmPlacement: ({ passage }) => change(passage, (tx) => confirmPlacement(tx, passage)),
    movePlacement: (place) => change(place.passage, (tx) => movePlacement(tx, place)),
    rejectPlacement: ({ passage }) => change(passage, (tx) => rejectPlacement(tx, passage)),
    getPassages: ({ ids }) => passagesInContext(db.read, ids),
    findPassages: ({ query, limit = 20 }) => findPassages(db.read, { query, limit })
  }
}
