import type { Paragraph } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'

/** The paragraph that the keyboard goes to, `by` steps from `current`; from the one that stands at `top` when there is none yet. */
export function stepParagraph(
  paragraphs: readonly Paragraph[],
  current: number | null,
  by: number,
  top: number
): number | null {
  if (!paragraphs.length) return null
  if (current === null) {
    const seen = paragraphs.findIndex(({ end }) => end > top)
    return seen < 0 ? paragraphs.length - 1 : seen
  }
  return Math.min(paragraphs.length - 1, Math.max(0, current + by))
}

/** The mark after an offset, or before it when `by` is negative; round at the ends. */
export function stepMark<T extends TextPositionSelector>(marks: readonly T[], offset: number, by: 1 | -1): T | null {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  return by > 0
    ? (sorted.find(({ start }) => start > offset) ?? sorted[0] ?? null)
    : (sorted.findLast(({ start }) => start < offset) ?? sorted.at(-1) ?? null)
}
