import type { Checked } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { placePassage } from '#shared/place-passage.ts'
import { describeRange } from '#shared/selectors.ts'
import { wordDiff } from '#shared/word-diff.ts'
import { selectArticle } from '#main/db/articles.ts'
import { insertPassage, insertPlacement, selectPassageAt, selectPassages, updatePassageRow } from '#main/db/passages.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { selectVersion, selectVersionByUuid } from '#main/db/versions.ts'
import { requirePassage } from './read-passages.ts'

/** Makes a passage of a range, or gives the one that lies there already, with the colour and comment asked for. */
export async function markPassage(tx: WritableDb, mark: Checked<'markPassage'>): Promise<Id> {
  if (mark.id && (await selectPassages(tx, [mark.id])).length) return mark.id
  const article = await selectArticle(tx, mark.article)
  const version = await selectVersionByUuid(tx, mark.version)
  if (!article || version?.article !== article.id)
    throw new LibraryError('not-found', 'This article is no longer in the library.')
  const range = trimmedRange(version.text, mark.start, mark.end)
  const there = await selectPassageAt(tx, version.id, range.start, range.end)
  if (there) {
    const [row] = await selectPassages(tx, [there])
    await updatePassageRow(tx, there, { colour: mark.colour ?? row!.colour, comment: mark.comment || row!.comment })
    return there
  }
  const uuid = mark.id ?? newId()
  const selector = describeRange(version.text, range)
  const createdAt = new Date().toISOString()
  const passage = await insertPassage(tx, {
    uuid,
    article: article.id,
    selector,
    colour: mark.colour,
    comment: mark.comment,
    createdAt
  })
  await insertPlacement(tx, { passage, version: version.id, state: 'exact', ...range, score: 1 })
  if (article.head !== version.id) {
    const head = (await selectVersion(tx, article.head))!
    const pair = { before: version.text, after: head.text, changes: wordDiff(version.text, head.text) }
    await insertPlacement(tx, { passage, version: head.id, ...placePassage(pair, selector, range) })
  }
  return uuid
}

/** Changes a mark's colour or comment; what is not named stays. */
export async function updatePassage(tx: WritableDb, { id, colour, comment }: Checked<'updatePassage'>): Promise<void> {
  const row = await requirePassage(tx, id)
  await updatePassageRow(tx, id, {
    colour: colour === undefined ? row.colour : colour,
    comment: comment ?? row.comment
  })
}

/** The range without the white space at its ends. Refused when it is outside the text or holds no words. */
export function trimmedRange(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  if (end > text.length || !words.trim()) throw new LibraryError('bad-request', 'There are no words in this selection.')
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}
