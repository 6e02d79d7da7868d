import type { TextPositionSelector } from '../selectors.ts'
import type { WordChange } from '../word-diff.ts'

/** Whether most of a range of the new text is what stood outside `was` in the old one. */
export function isOldText(
  changes: readonly WordChange[],
  range: TextPositionSelector,
  was: TextPositionSelector
): boolean {
  let old = 0
  for (const { kind, from, to } of changes) {
    if (kind !== 'same' || to.end <= range.start || to.start >= range.end) continue
    const shift = from.start - to.start
    const start = Math.max(range.start, to.start)
    const end = Math.min(range.end, to.end)
    const within = Math.max(0, Math.min(end + shift, was.end) - Math.max(start + shift, was.start))
    old += end - start - within
  }
  return 2 * old > range.end - range.start
}

/** The stretches that are in the new text only and have at least this length. */
export function putIn(changes: readonly WordChange[], length: number): WordChange[] {
  return changes.filter(({ kind, text }) => kind === 'inserted' && text.length >= length)
}
