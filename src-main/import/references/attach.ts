import type { ItemFields } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { CorrectedField, Id } from '#shared/model.ts'
import { selectArticle, fieldsOf, updateArticleFields, type ArticleFields } from '#main/db/articles.ts'
import { insertEvent } from '#main/db/events.ts'
import { updateReferencePlace, type ReferenceRow } from '#main/db/references.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { filledFields, unfilledFields } from './fill-article.ts'

/**
 * Attaches an item to an article: the article gets the fields that it lacks or only guessed. Its citation key stays. What was
 * there before is kept, so that it can be taken back.
 */
export async function attach(
  tx: WritableDb,
  reference: { id: number; uuid: Id; item: ItemFields },
  article: Id
): Promise<void> {
  const row = await selectArticle(tx, article)
  if (!row) throw new LibraryError('not-found', 'This article is no longer in the library.')
  const before = fieldsOf(row)
  const after = filledFields(before, JSON.parse(row.corrected) as CorrectedField[], reference.item)
  await updateArticleFields(tx, row.id, after)
  await updateReferencePlace(tx, reference.id, { article: row.id, candidates: [], filled: { before, after } })
  await insertEvent(tx, new Date().toISOString(), 'reference-attached', { reference: reference.uuid, article })
}

/** Takes an item off its article: what it filled is as it was before, but for what was changed since. The item waits again. */
export async function detach(tx: WritableDb, reference: ReferenceRow): Promise<void> {
  const row = reference.articleUuid === null ? undefined : await selectArticle(tx, reference.articleUuid)
  if (row && reference.filled) {
    const filled = JSON.parse(reference.filled) as { before: ArticleFields; after: ArticleFields }
    const restored = unfilledFields(fieldsOf(row), filled)
    await updateArticleFields(tx, row.id, restored)
  }
  await updateReferencePlace(tx, reference.id, { article: null, candidates: [], filled: null })
  const subject = { reference: reference.uuid, article: reference.articleUuid }
  await insertEvent(tx, new Date().toISOString(), 'reference-detached', subject)
}
