import type { Id } from '#shared/model.ts'
import { setArticlesDeleted } from '#main/db/articles.ts'
import { insertEvent } from '#main/db/events.ts'
import { setNotesDeleted } from '#main/db/notes.ts'
import type { LibraryContext } from './context.ts'

/** Moves articles or notes to the trash or back, notes that it was done, and tells. Nothing is ever erased here. */
export async function setTrashed(
  { db, tell }: LibraryContext,
  kind: 'articles' | 'notes',
  ids: Id[],
  trashed: boolean
): Promise<null> {
  const now = new Date().toISOString()
  await db.write(async (tx) => {
    await (kind === 'articles' ? setArticlesDeleted : setNotesDeleted)(tx, ids, trashed ? now : null)
    await insertEvent(tx, now, `${kind}-${trashed ? 'trashed' : 'restored'}`, ids)
  })
  tell({ type: `${kind}-changed`, ids })
  return null
}
