import type { TextPositionSelector } from '../selectors.ts'
import type { WordChange } from '../word-diff.ts'

/** Words that stand in an unchanged run of this many code units are the same words: shorter ones may be there by chance. */
const tellingRun = 24

/** A range of the new text, and whether it lies within one long unchanged run. */
export interface Followed extends TextPositionSelector {
  isProven: boolean
}

/** Where a range of the old text has come to; null when nothing of its words is left where it was. */
export function follow(changes: readonly WordChange[], after: string, range: TextPositionSelector): Followed | null {
  const touched = changes.filter(({ from }) => from.start < range.end && from.end > range.start)
  const kept = touched.filter(({ kind }) => kind === 'same')
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return null
  if (touched.length === 1) {
    const start = first.to.start + range.start - first.from.start
    const isProven = first.text.length >= Math.min(tellingRun, after.length)
    return { start, end: start + range.end - range.start, isProven }
  }
  const start =
    range.start < first.from.start
      ? replacedBefore(changes, first, range)
      : first.to.start + range.start - first.from.start
  const end =
    range.end > last.from.end ? replacedAfter(changes, last, range) : last.to.end - (last.from.end - range.end)
  return { ...trimmed(after, { start, end }), isProven: false }
}

/** Where what replaced a passage's first words begins; words that only happen to be put in there do not count. */
function replacedBefore(changes: readonly WordChange[], same: WordChange, range: TextPositionSelector): number {
  const at = changes.indexOf(same)
  const inserted = changes[at - 1]
  const words = inserted && replacing(changes[at - 2], inserted, range)
  return words?.length ? inserted!.to.start + words[0]!.index : same.to.start
}

function replacedAfter(changes: readonly WordChange[], same: WordChange, range: TextPositionSelector): number {
  const at = changes.indexOf(same)
  const inserted = changes[at + 2]
  const last = inserted && replacing(changes[at + 1], inserted, range)?.at(-1)
  return last ? inserted.to.start + last.index + last[0].length : same.to.end
}

/** The words that were put in for those words of a change that belong to a range, by their number; null when nothing was replaced. */
function replacing(
  deleted: WordChange | undefined,
  inserted: WordChange,
  range: TextPositionSelector
): RegExpExecArray[] | null {
  if (deleted?.kind !== 'deleted' || inserted.kind !== 'inserted' || inserted.text.includes('\n\n')) return null
  const [gone, there] = [wordsOf(deleted.text), wordsOf(inserted.text)]
  if (there.length > 2 * gone.length + 1 || 2 * there.length + 1 < gone.length) return null
  const { start } = deleted.from
  const inside = gone.filter(({ index }) => start + index >= range.start && start + index < range.end)
  const count = Math.round((there.length * inside.length) / gone.length)
  if (!count) return []
  return inside[0] === gone[0] && deleted.from.start >= range.start && inside.length < gone.length
    ? there.slice(0, count)
    : there.slice(-count)
}

function wordsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+\p{P}?/gu)]
}

function trimmed(text: string, { start, end }: TextPositionSelector): TextPositionSelector {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
}

const reach = 24

/** The range with each end at the nearer edge of the word that it cuts. */
export function wordBounds(text: string, { start, end }: TextPositionSelector): TextPositionSelector {
  const bounds = { start: nearestEdge(text, start), end: nearestEdge(text, end) }
  return bounds.start < bounds.end ? trimmed(text, bounds) : { start, end }
}

function nearestEdge(text: string, offset: number): number {
  const left = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - reach), offset))![0].length
  const right = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(offset, offset + reach))![0].length
  // A script without spaces has no word edge near.
  if (!left || !right || left + right >= reach) return offset
  return left <= right ? offset - left : offset + right
}
