import type { Checked } from '#shared/contract.ts'
import { likeness } from '#shared/find-similar.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { insertPlacement, type PassageRow } from '#main/db/passages.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { selectVersionByUuid } from '#main/db/versions.ts'
import { trimmedRange } from './mark-passage.ts'
import { requirePassage } from './read-passages.ts'

/** Notes that a moved passage lies where it was found: it stays `moved`, since its words or surroundings are others, and is asked about no more. */
export async function confirmPlacement(tx: WritableDb, id: Id): Promise<void> {
  const row = await requirePassage(tx, id)
  if (row.state === 'lost')
    throw new LibraryError('bad-request', 'This passage was not found in the newest version.', {
      remedy: 'Select its words there to place it.'
    })
  if (row.state === 'moved') await place(tx, row, row)
}

/** Puts a passage where a person says it lies in the newest version: `exact` when the words there are its own, else `moved` and confirmed. */
export async function movePlacement(
  tx: WritableDb,
  { passage, version, start, end }: Checked<'movePlacement'>
): Promise<void> {
  const row = await requirePassage(tx, passage)
  const shown = await selectVersionByUuid(tx, version)
  if (shown?.id !== row.head)
    throw new LibraryError('bad-request', 'A passage is placed in the newest version of its article.', {
      remedy: 'Open the newest version and select the words there.'
    })
  const range = trimmedRange(shown.text, start, end)
  const words = shown.text.slice(range.start, range.end)
  const isSame = words.replace(/\s+/g, ' ') === row.exact.replace(/\s+/g, ' ')
  await place(tx, row, { ...range, state: isSame ? 'exact' : 'moved', score: isSame ? 1 : likeness(row.exact, words) })
}

/** Notes that a passage does not lie where it was found: it is lost in the newest version. */
export async function rejectPlacement(tx: WritableDb, id: Id): Promise<void> {
  await place(tx, await requirePassage(tx, id), { state: 'lost', start: null, end: null, score: 0 })
}

async function place(
  tx: WritableDb,
  row: PassageRow,
  { state, start, end, score }: Pick<PassageRow, 'state' | 'start' | 'end' | 'score'>
): Promise<void> {
  const confirmedAt = new Date().toISOString()
  await insertPlacement(tx, { passage: row.id, version: row.head, state, start, end, score, confirmedAt })
}
