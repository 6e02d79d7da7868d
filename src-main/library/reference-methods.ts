import type { Library } from '#shared/contract.ts'
import type { ItemFields } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import type { Reference } from '#shared/reference.ts'
import { selectReference, selectReferences, type ReferenceRow } from '#main/db/references.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { attach, detach } from '#main/import/references/attach.ts'
import type { LibraryContext } from './context.ts'

/** The library's methods on bibliographic items from reference files. */
export function referenceMethods({
  db,
  tell
}: LibraryContext): Pick<Library, 'listReferences' | 'attachReference' | 'detachReference'> {
  const tellOf = (articles: (Id | null)[]): void => {
    tell({ type: 'references-changed' })
    tell({ type: 'articles-changed', ids: articles.filter((id) => id !== null) })
  }
  return {
    listReferences: async ({ waiting = false, article, limit = 200, offset = 0 }) => {
      const { total, rows } = await selectReferences(db.read, { waiting, article: article ?? null, limit, offset })
      return { total, references: rows.map(toReference) }
    },
    attachReference: async ({ reference, article }) => {
      const before = await db.write(async (tx) => {
        const row = await requireReference(tx, reference)
        if (row.articleUuid === article) return null
        if (row.articleUuid !== null) await detach(tx, row)
        await attach(tx, { id: row.id, uuid: row.uuid, item: JSON.parse(row.item) as ItemFields }, article)
        return row
      })
      if (before) tellOf([before.articleUuid, article])
      return toReference(await requireReference(db.read, reference))
    },
    detachReference: async ({ reference }) => {
      const before = await db.write(async (tx) => {
        const row = await requireReference(tx, reference)
        if (row.articleUuid !== null) await detach(tx, row)
        return row
      })
      tellOf([before.articleUuid])
      return toReference(await requireReference(db.read, reference))
    }
  }
}

async function requireReference(db: ReadableDb, id: Id): Promise<ReferenceRow> {
  const row = await selectReference(db, id)
  if (!row) throw new LibraryError('not-found', 'This reference is no longer in the library.')
  return row
}

function toReference(row: ReferenceRow): Reference {
  const candidates = JSON.parse(row.candidates) as Id[]
  const offered =
    candidates.length === 1 && row.offeredTitle !== null ? { id: candidates[0]!, title: row.offeredTitle } : null
  const waiting = offered ? 'offered' : candidates.length > 1 ? 'unclear' : 'waiting'
  return {
    id: row.uuid,
    item: JSON.parse(row.item) as ItemFields,
    state: row.article === null ? waiting : 'attached',
    article: row.articleUuid === null ? null : { id: row.articleUuid, title: row.articleTitle! },
    offered,
    candidates,
    importedAt: row.imported_at
  }
}
