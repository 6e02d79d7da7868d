import { isDeepStrictEqual } from 'node:util'
import { fieldOf } from '#shared/corrected-fields.ts'
import type { ItemFields } from '#shared/csl.ts'
import type { CorrectedField, GuessedField, Id, Published } from '#shared/model.ts'
import { fieldsOf, selectArticleByRow, updateArticleFields, type ArticleFields } from '#main/db/articles.ts'
import { insertEvent, selectEvents } from '#main/db/events.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { filledFields, unfilledFields } from '../references/fill-article.ts'

/** What another file with an article's text says of it. */
interface Read {
  item: ItemFields
  published: Published | null
  guessed: readonly GuessedField[]
}

/** That an article got fields from another file with its text: its row, what the file states, and the fields before and after. */
export interface FilledFromSame {
  import: Id
  article: number
  articleUuid: Id
  stated: Omit<Read, 'guessed'>
  before: ArticleFields
  after: ArticleFields
}

const names: Record<string, string> = {
  title: 'the title',
  author: 'the authors',
  'container-title': 'the outlet',
  issued: 'the date',
  URL: 'the address'
}

/**
 * Gives an article what another file with the very same text states and the article lacks or only guesses; what a person set stays.
 * Tells what it was, in words; null when it was nothing.
 */
export async function fillFromSame(
  tx: WritableDb,
  article: number,
  { item, published, guessed }: Read,
  importId: Id
): Promise<string | null> {
  const guesses = new Set<string>(guessed)
  const stated = Object.entries(item).filter(([variable]) => {
    const field = fieldOf(variable)
    // A type is told by the format where nothing states it.
    return variable !== 'type' && !(field && guesses.has(field))
  })
  return fill(tx, article, { item: Object.fromEntries(stated) as ItemFields, published }, importId)
}

async function fill(
  tx: WritableDb,
  article: number,
  stated: FilledFromSame['stated'],
  importId: Id
): Promise<string | null> {
  const row = (await selectArticleByRow(tx, article))!
  const before = fieldsOf(row)
  const filled = filledFields(before, JSON.parse(row.corrected) as CorrectedField[], stated.item)
  const isDated = !isDeepStrictEqual(filled.item.issued, before.item.issued)
  const after = isDated && stated.published ? { ...filled, published: stated.published } : filled
  if (isDeepStrictEqual(after, before)) return null
  await updateArticleFields(tx, article, after)
  const event: FilledFromSame = { import: importId, article, articleUuid: row.uuid, stated, before, after }
  await insertEvent(tx, new Date().toISOString(), 'filled-from-same', event)
  const changed = Object.keys(after.item).filter((name) => !isDeepStrictEqual(after.item[name], before.item[name]))
  const told = changed.flatMap((name) => names[name] ?? [])
  return listOf(told.length ? told : changed.length ? ['further fields'] : [])
}

/** Takes what an import filled in so off the articles again, but for what was changed since. Gives what it was, the newest first. */
export async function emptyFilled(tx: WritableDb, importId: Id): Promise<FilledFromSame[]> {
  const filled = (await selectEvents(tx, 'filled-from-same', ['import', importId])) as FilledFromSame[]
  for (const { article, before, after } of filled) {
    const row = await selectArticleByRow(tx, article)
    if (row) await updateArticleFields(tx, article, unfilledFields(fieldsOf(row), { before, after }))
  }
  return filled
}

/** Fills in again what was taken off. */
export async function refill(tx: WritableDb, filled: readonly FilledFromSame[]): Promise<void> {
  for (const { article, stated, import: importId } of filled.toReversed())
    if (await selectArticleByRow(tx, article)) await fill(tx, article, stated, importId)
}

function listOf(words: readonly string[]): string | null {
  if (words.length < 2) return words[0] ?? null
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
