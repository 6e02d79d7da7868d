import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import type { UndoneImport } from '#shared/undone-import.ts'
import { insertEvent, selectEvent } from '#main/db/events.ts'
import { selectImportedArticles } from '#main/db/imports.ts'
import { selectCitedArticles } from '#main/db/notes.ts'
import { removeReferencesOfImport, restoreReferences, type RemovedReference } from '#main/import/attach-references.ts'
import { emptyFilled, refill, type FilledFromSame } from '#main/import/copies/fill-from-same.ts'
import { undoVersions } from '#main/import/undo-versions.ts'
import type { LibraryContext } from './context.ts'
import { setTrashed } from './trash.ts'

/** What the event `import-undone` remembers, so that it can be taken back. */
interface Undone {
  import: Id
  /** The articles that were moved to the trash. */
  articles: Id[]
  references: RemovedReference[]
  /** Absent in what older programs noted. */
  filled?: FilledFromSame[]
}

/**
 * Moves an import's articles to the trash but for those that notes cite, takes its versions back, and its bibliographic items and
 * what its duplicates filled in out.
 */
export async function undoImport(context: LibraryContext, id: Id): Promise<UndoneImport> {
  const { db, tell } = context
  const imported = await selectImportedArticles(db.read, id)
  const cited = imported.length ? await selectCitedArticles(db.read, imported) : []
  const staying = new Set(cited.map(({ article }) => article))
  const articles = imported.filter((article) => !staying.has(article))
  if (articles.length) await setTrashed(context, 'articles', articles, true)
  const { versions, kept, references, filled } = await db.write(async (tx) => {
    const undone = await undoVersions(tx, id)
    const removed = await removeReferencesOfImport(tx, id)
    const emptied = await emptyFilled(tx, id)
    const event: Undone = { import: id, articles, references: removed, filled: emptied }
    // One that finds nothing left to undo leaves the way back of the one before.
    if (articles.length + undone.versions.length + removed.length + emptied.length)
      await insertEvent(tx, new Date().toISOString(), 'import-undone', event)
    return { ...undone, references: removed, filled: emptied }
  })
  const others = [
    ...references.flatMap(({ article }) => article ?? []),
    ...filled.map(({ articleUuid }) => articleUuid)
  ]
  const changed = [...versions, ...others]
  if (changed.length) tell({ type: 'articles-changed', ids: changed })
  tell({ type: 'references-changed' })
  return { articles, versions, references: references.length, cited, kept }
}

/** Takes the newest undoing of an import back, but for versions: articles leave the trash, items are where they were. */
export async function redoImport(context: LibraryContext, id: Id): Promise<null> {
  const { db, tell } = context
  const undone = (await selectEvent(db.read, 'import-undone', ['import', id])) as Undone | null
  if (!undone) throw new LibraryError('not-found', 'This import was not undone.')
  if (undone.articles.length) await setTrashed(context, 'articles', undone.articles, false)
  const again = undone.filled ?? []
  const filled = await db.write(async (tx) => {
    await refill(tx, again)
    return restoreReferences(tx, id, undone.references)
  })
  const changed = [...filled, ...again.map(({ articleUuid }) => articleUuid)]
  if (changed.length) tell({ type: 'articles-changed', ids: changed })
  tell({ type: 'references-changed' })
  return null
}
