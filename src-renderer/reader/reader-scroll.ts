import type { Paragraph } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import type { ReaderView } from './reader-view.ts'

const margin = 60

/** Brings a range into sight, to a third of the frame's height, unless it can be seen already. */
export function scrollToRange(view: ReaderView, frame: HTMLElement, range: TextPositionSelector): void {
  const box = view.range(range).getBoundingClientRect()
  const shown = frame.getBoundingClientRect()
  if (box.top > shown.top + margin && box.bottom < shown.bottom - margin) return
  frame.scrollTo({ top: frame.scrollTop + box.top - shown.top - shown.height * 0.3 })
}

/** The offset of the first paragraph that can be seen. */
export function topOffset(view: ReaderView, frame: HTMLElement, paragraphs: readonly Paragraph[]): number {
  const { top } = frame.getBoundingClientRect()
  const first = paragraphs.find((each) => view.range(each).getBoundingClientRect().bottom > top + 8)
  return first?.start ?? 0
}

/** Scrolls on through a paragraph that is longer than the frame. False when its end, or its beginning, can be seen. */
export function scrollWithin(view: ReaderView, frame: HTMLElement, paragraph: Paragraph, by: 1 | -1): boolean {
  const box = view.range(paragraph).getBoundingClientRect()
  const shown = frame.getBoundingClientRect()
  const left = by > 0 ? box.bottom - shown.bottom : shown.top - box.top
  if (left <= 0) return false
  frame.scrollBy({ top: by * Math.min(left + 40, shown.height * 0.8) })
  return true
}
