import type { FeatureRows } from './feature-rows.ts'
import type { TextTraits } from './text-traits.ts'

/** How many numbers `Ends.write` adds. */
export const endCount = 2

/** Longer lines are text. */
const mostWords = 6
/** The cues of comments and of related articles. */
const ending = (1 << 1) | (1 << 2)

/** The lines after a headline that part what follows from the article: comments, related articles. */
export class Ends {
  #before: number[] = []
  #distances: number[] = []

  constructor(traits: readonly TextTraits[], titleAt: number) {
    let count = 0
    let last = -1
    traits.forEach(({ words, cues }, i) => {
      this.#before.push(Math.min(6, count))
      this.#distances.push(last < 0 ? -1 : Math.log1p(i - last))
      if (i <= titleAt || words === 0 || words > mostWords || !(cues & ending)) return
      count += 1
      last = i
    })
  }

  /** Adds how many such lines are before a block, and the logarithm of how many blocks away the last is; -1 without one. */
  write(rows: FeatureRows, i: number): void {
    rows.add(this.#before[i]!)
    rows.add(this.#distances[i]!)
  }
}
