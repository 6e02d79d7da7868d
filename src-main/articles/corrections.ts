import { LibraryError } from '#shared/library-error.ts'
import type { ArticleChanges, CorrectedField, Id } from '#shared/model.ts'
import { fieldsOf, selectArticleByRow, updateArticleFields, type ArticleRow } from '#main/db/articles.ts'
import { updateCorrected } from '#main/db/copies.ts'
import { insertEvent, selectEvent } from '#main/db/events.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { unfilledFields } from '#main/import/references/fill-article.ts'
import { changesOfUnknown, correctArticle, type CorrectedArticle } from './change-fields.ts'

/** A correction of one article or of many, as it is noted. */
interface Correction {
  correction: Id
  articles: CorrectedArticle[]
}

/** Corrects articles, with `onlyUnknown` each field only where an article has none. With an id it can be taken back. Gives the ids of those that it changed. */
export async function correctArticles(
  tx: WritableDb,
  rows: readonly ArticleRow[],
  { changes, onlyUnknown, correction }: { changes: ArticleChanges; onlyUnknown: boolean; correction?: Id | undefined }
): Promise<Id[]> {
  const articles: CorrectedArticle[] = []
  const ids: Id[] = []
  for (const row of rows) {
    const own = onlyUnknown ? changesOfUnknown(row, changes) : changes
    if (!Object.keys(own).length) continue
    articles.push(await correctArticle(tx, row, own))
    ids.push(row.uuid)
  }
  if (correction) await insertEvent(tx, now(), 'articles-corrected', { correction, articles } satisfies Correction)
  return ids
}

/** Takes a correction back, but for fields that were changed since. Gives the ids of the articles. */
export async function undoCorrection(tx: WritableDb, correction: Id): Promise<Id[]> {
  const noted = (await selectEvent(tx, 'articles-corrected', ['correction', correction])) as Correction | null
  if (!noted) throw new LibraryError('not-found', 'This correction is not known.')
  const ids: Id[] = []
  for (const { article, before, after, fields } of noted.articles) {
    const row = await selectArticleByRow(tx, article)
    if (!row) continue
    await updateArticleFields(tx, article, unfilledFields(fieldsOf(row), { before, after }))
    const corrected = JSON.parse(row.corrected) as CorrectedField[]
    await updateCorrected(
      tx,
      article,
      corrected.filter((field) => !fields.includes(field))
    )
    ids.push(row.uuid)
  }
  await insertEvent(tx, now(), 'correction-undone', { correction })
  return ids
}

function now(): string {
  return new Date().toISOString()
}
