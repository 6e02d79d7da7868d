import type { Id } from '#shared/model.ts'
import type { UndoneImport } from '#shared/undone-import.ts'
import { selectImportedArticles } from '#main/db/imports.ts'
import { removeReferencesOfImport } from '#main/import/attach-references.ts'
import { undoVersions } from '#main/import/undo-versions.ts'
import type { LibraryContext } from './context.ts'
import { setTrashed } from './trash.ts'

/** Moves an import's articles to the trash, takes its versions back and its bibliographic items out. */
export async function undoImport(context: LibraryContext, id: Id): Promise<UndoneImport> {
  const { db, tell } = context
  const articles = await selectImportedArticles(db.read, id)
  if (articles.length) await setTrashed(context, 'articles', articles, true)
  const { versions, kept, changed } = await db.write(async (tx) => {
    const undone = await undoVersions(tx, id)
    const filled = await removeReferencesOfImport(tx, id)
    return { ...undone, changed: [...undone.versions, ...filled] }
  })
  if (changed.length) tell({ type: 'articles-changed', ids: changed })
  tell({ type: 'references-changed' })
  return { articles, versions, kept }
}
