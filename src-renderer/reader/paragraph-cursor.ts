import type { Article, Id, Paragraph } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { placementIn } from './reader-decorations.ts'

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

/** The range of the paragraph at an index; null when there is none. */
export function rangeOf(paragraphs: readonly Paragraph[] = [], index: number | null): TextPositionSelector | null {
  const at = index === null ? undefined : paragraphs[index]
  return at ? { start: at.start, end: at.end } : null
}

/** The index of the paragraph in which an offset lies; null when that is in none. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number | null): number | null {
  const at = paragraphs.findIndex(({ start, end }) => offset !== null && start <= offset && offset <= end)
  return at < 0 ? null : at
}

/** Whether two ranges have something in common. */
export function overlaps(a: TextPositionSelector, b: TextPositionSelector): boolean {
  return a.start < b.end && b.start < a.end
}

/** The mark of an article after an offset of the version shown, or before it when `by` is negative; null when there is none. */
export function nextMark(article: Article, from: number, by: 1 | -1): Id | null {
  const marks = article.passages.flatMap((each) => {
    const placed = placementIn(article, each)
    return placed ? [{ ...placed, id: each.id }] : []
  })
  return stepMark(marks, from, by)?.id ?? null
}

/** The mark after an offset, or before it when `by` is negative; round at the ends. */
export function stepMark<T extends TextPositionSelector>(marks: readonly T[], offset: number, by: 1 | -1): T | null {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  return by > 0
    ? (sorted.find(({ start }) => start > offset) ?? sorted[0] ?? null)
    : (sorted.findLast(({ start }) => start < offset) ?? sorted.at(-1) ?? null)
}
