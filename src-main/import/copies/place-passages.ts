import { placePassage, type TextPair } from '#shared/place-passage.ts'
import { anchor, describeRange } from '#shared/selectors.ts'
import type { Placement } from '#shared/model.ts'
import { wordDiff } from '#shared/word-diff.ts'
import { insertPlacement, selectAllPassagesOf, selectPlacedIn, type PlacedRow } from '#main/db/passages.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { selectVersion } from '#main/db/versions.ts'
import type { MovedParagraph } from './moved-paragraphs.ts'

/** Places every passage of an article, as it lay in version `from`, in version `to` with this text. What is not found beyond doubt is `moved` or `lost`, never guessed. `paragraphs`: those that are known to stand elsewhere in it. */
export async function placePassages(
  tx: WritableDb,
  {
    article,
    from,
    to,
    text,
    paragraphs = []
  }: { article: number; from: number; to: number; text: string; paragraphs?: readonly MovedParagraph[] }
): Promise<void> {
  const rows = await selectAllPassagesOf(tx, article, from)
  if (!rows.length) return
  const before = (await selectVersion(tx, from))!.text
  const pair = { before, after: text, changes: wordDiff(before, text) }
  for (const row of rows)
    await insertPlacement(tx, {
      passage: row.id,
      version: to,
      ...(movedAlong(paragraphs, row) ?? carriedOver(pair, row))
    })
}

/** The place of a passage that went where its paragraph went, as sure as it was; null when it is in no such paragraph. */
function movedAlong(
  paragraphs: readonly MovedParagraph[],
  { state, start, end, score, confirmed_at: confirmedAt }: PlacedRow
): Omit<Placement, 'version'> | null {
  if (start === null || end === null) return null
  const along = paragraphs.find(({ from }) => from.start <= start && end <= from.end)
  return along
    ? { state, start: start + along.by, end: end + along.by, score, ...(confirmedAt && { confirmedAt }) }
    : null
}

/** Places those passages of an article in a version that have no place there yet, by where they lie in another. */
export async function placeMissing(
  tx: WritableDb,
  { article, from, to }: { article: number; from: number; to: number }
): Promise<void> {
  const there = new Set(await selectPlacedIn(tx, to))
  const rows = (await selectAllPassagesOf(tx, article, from)).filter(({ id }) => !there.has(id))
  if (!rows.length) return
  const [before, after] = [(await selectVersion(tx, from))!.text, (await selectVersion(tx, to))!.text]
  const pair = { before, after, changes: wordDiff(before, after) }
  for (const row of rows) await insertPlacement(tx, { passage: row.id, version: to, ...carriedOver(pair, row) })
}

/** A passage's place in the new text. What a person said of the old place holds for the new one when its words are the same. */
function carriedOver(pair: TextPair, row: PlacedRow): Omit<Placement, 'version'> {
  const was = row.start === null || row.end === null ? null : { start: row.start, end: row.end }
  const confirmed = row.confirmed_at && { confirmedAt: row.confirmed_at }
  if (row.state === 'moved' && confirmed && was) {
    const placed = placePassage(pair, describeRange(pair.before, was), was)
    return placed.state === 'exact' ? { ...placed, state: 'moved', score: row.score, ...confirmed } : placed
  }
  const placed = placePassage(pair, row, was)
  if (row.state === 'exact' || placed.state === 'lost') return placed
  if (placed.state === 'exact') {
    // A place that was a guess becomes no more certain by being followed: the passage's own surroundings have to prove it.
    return anchor(pair.after, row).state === 'exact'
      ? placed
      : { ...placed, state: 'moved', score: row.score || placed.score }
  }
  return row.state === 'lost' && confirmed ? { state: 'lost', start: null, end: null, score: 0, ...confirmed } : placed
}
