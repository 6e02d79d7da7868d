import {
  fieldsOf,
  selectArticleByRow,
  toPublished,
  updateArticleFields,
  type ArticleFields,
  type ArticleRow
} from '#main/db/articles.ts'
import { insertEditions, insertKeys, selectEdition, selectLastOrdinal } from '#main/db/copies.ts'
import { insertEvent } from '#main/db/events.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import type { ReadArticle } from '../reading/read-job.ts'
import { storeVersion } from '../store-version.ts'
import { datedOf, isLater, type Candidate } from './candidate.ts'
import { placePassages } from './place-passages.ts'
import { editionFields } from './reading-fields.ts'
import { noteSketches } from './recent-sketches.ts'

/** An article as the queue stored it, with what it was recognised by. */
export interface Stored {
  article: number
  version: number
  candidate: Pick<Candidate, 'keys' | 'sketch' | 'dated'>
}

/** Notes what new articles can be known again by, so that `classifyBatch` sees them. */
export async function noteArticles(tx: WritableDb, stored: readonly Stored[]): Promise<void> {
  await Promise.all([
    insertKeys(
      tx,
      stored.map(({ article, candidate: { keys } }) => ({ article, keys }))
    ),
    noteSketches(
      tx,
      stored.map(({ article, candidate: { sketch } }) => ({ article, bands: sketch }))
    ),
    insertEditions(
      tx,
      stored.flatMap(({ version, candidate: { dated } }) => (dated ? { version, dated } : []))
    )
  ])
}

/**
 * Stores a reading as a version of the article that it is an edition of, and places every passage of the article in it. It is
 * what the article shows from now on, unless its source says that it is older than what is shown.
 */
export async function storeEdition(
  tx: WritableDb,
  article: number,
  reading: ReadArticle
): Promise<{ version: number; isNewest: boolean }> {
  const row = (await selectArticleByRow(tx, article))!
  const ordinal = (await selectLastOrdinal(tx, article)) + 1
  const shown = (await selectEdition(tx, row.head)) ?? datedOf(toPublished(row))
  const isNewest = isLater(reading.dated, shown) ?? true
  const version = await storeVersion(tx, article, reading, { ordinal, kept: reading.kept ?? [], isShown: isNewest })
  await placePassages(tx, { article, from: row.head, to: version, text: reading.text })
  if (isNewest) await changeFields(tx, row, version, editionFields(row, reading))
  await noteArticles(tx, [{ article, version, candidate: reading }])
  return { version, isNewest }
}

/** Gives an article its new edition's fields, and notes what was there before, so that it can be taken back. */
async function changeFields(tx: WritableDb, row: ArticleRow, version: number, after: ArticleFields): Promise<void> {
  await updateArticleFields(tx, row.id, after)
  const change: EditionShown = { version, shown: row.head, before: fieldsOf(row), after }
  await insertEvent(tx, new Date().toISOString(), 'edition-shown', change)
}

/** That an article shows a new edition: the rows of it and of the version shown before, and the fields before and after. */
export interface EditionShown {
  version: number
  shown: number
  before: ArticleFields
  after: ArticleFields
}
