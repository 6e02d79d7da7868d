import type { TextPositionSelector } from '#shared/selectors.ts'
import { findRanges } from './find-ranges.ts'

/** The search within the article that is open. */
export class Find {
  open = $state(false)
  words = $state('')
  text = $state.raw('')
  current = $state(0)
  readonly ranges: TextPositionSelector[] = $derived(this.open ? findRanges(this.text, this.words) : [])

  /** Goes on by one match, round at the ends, and gives it. */
  step(by: 1 | -1): TextPositionSelector | null {
    const { length } = this.ranges
    if (!length) return null
    this.current = (this.current + by + length) % length
    return this.ranges[this.current] ?? null
  }

  /** Goes to the first match at or after an offset, and gives it. */
  from(offset: number): TextPositionSelector | null {
    this.current = Math.max(
      0,
      this.ranges.findIndex(({ start }) => start >= offset)
    )
    return this.ranges[this.current] ?? null
  }

  close(): void {
    this.open = false
  }
}
