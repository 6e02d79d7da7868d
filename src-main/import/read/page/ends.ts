import { cuesIn } from './cue-words.ts'
import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** How many numbers `Ends.of` gives. */
export const endCount = 2

/** Longer lines are text. */
const mostWords = 6
/** The cues of comments and of related articles. */
const ending = (1 << 1) | (1 << 2)

/** The lines after a headline that part what follows from the article: comments, related articles. */
export class Ends {
  #before: number[] = []
  #distances: number[] = []

  constructor(blocks: readonly PageBlock[], traits: readonly TextTraits[], titleAt: number) {
    let count = 0
    let last = -1
    blocks.forEach(({ text }, i) => {
      this.#before.push(Math.min(6, count))
      this.#distances.push(last < 0 ? -1 : Math.log1p(i - last))
      const { words } = traits[i]!
      if (i <= titleAt || words === 0 || words > mostWords || !(cuesIn(text) & ending)) return
      count += 1
      last = i
    })
  }

  /** How many such lines are before a block, and the logarithm of how many blocks away the last is; -1 without one. */
  of(i: number): number[] {
    return [this.#before[i]!, this.#distances[i]!]
  }
}
