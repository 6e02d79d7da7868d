import { LibraryError } from '#shared/library-error.ts'
import type { Id, Passage, PassageInContext } from '#shared/model.ts'
import { passageContext } from '#shared/passage-context.ts'
import { selectArticlesById, toSummary } from '#main/db/articles.ts'
import { selectPassages, toPassage, type PassageRow } from '#main/db/passages.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectPages, selectParagraphAt, selectVersion } from '#main/db/versions.ts'

/** A passage's row. Throws when it is not there. */
export async function requirePassage(db: ReadableDb, id: Id): Promise<PassageRow> {
  const [row] = await selectPassages(db, [id])
  if (!row) throw new LibraryError('not-found', 'This passage is no longer in the library.')
  return row
}

/** A passage with its place in the article's newest version. */
export async function readPassage(db: ReadableDb, id: Id): Promise<Passage> {
  return toPassage(await requirePassage(db, id))
}

/** Passages with their source and surroundings, in the order asked; unknown ids are left out. */
export async function passagesInContext(db: ReadableDb, ids: readonly Id[]): Promise<PassageInContext[]> {
  const rows = new Map((await selectPassages(db, ids)).map((row) => [row.uuid, row]))
  const articles = new Map(
    (
      await selectArticlesById(
        db,
        [...rows.values()].map((row) => row.articleUuid)
      )
    ).map((row) => [row.uuid, toSummary(row)])
  )
  const texts = new Map<number, string>()
  const found: PassageInContext[] = []
  for (const id of ids) {
    const row = rows.get(id)
    if (!row) continue
    const { key, title, authors, outlet, published, language, deletedAt } = articles.get(row.articleUuid)!
    if (!texts.has(row.head)) texts.set(row.head, (await selectVersion(db, row.head))!.text)
    const placed = row.start !== null && row.end !== null
    const context = placed
      ? passageContext(texts.get(row.head)!, row.start!, row.end!)
      : { before: row.prefix, after: row.suffix }
    const paragraph = placed ? ((await selectParagraphAt(db, row.head, row.start!)) ?? null) : null
    found.push({
      ...toPassage(row),
      ...context,
      paragraph,
      page: placed ? await selectPages(db, row.head, row.start!, row.end!) : null,
      source: { key, title, authors, outlet, published, language, deletedAt }
    })
  }
  return found
}
