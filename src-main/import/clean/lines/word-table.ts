import { lookUp } from './lexicon.ts'
import type { LineWords } from '../../line-words.ts'

/** The distinct words of a text, numbered, with what each means to the lexicon. */
export class WordTable {
  /** The number of every word of the text, in its order. */
  readonly numbers: Int32Array
  /** The lexicon's number of each distinct word, or -1. */
  readonly known: Int16Array
  size = 0

  constructor({ hashes, starts }: LineWords) {
    const total = starts.at(-1)!
    let room = 256
    while (room < total * 2) room *= 2
    const slots = new Int32Array(room)
    const keys = new Int32Array(room)
    this.numbers = new Int32Array(total)
    this.known = new Int16Array(total)
    for (let i = 0; i < total; i++) {
      const hash = hashes[i]!
      let at = (hash ^ (hash >>> 13)) & (room - 1)
      while (slots[at]! !== 0 && keys[at] !== hash) at = (at + 1) & (room - 1)
      if (slots[at] === 0) {
        keys[at] = hash
        this.known[this.size] = lookUp(hash)
        slots[at] = ++this.size
      }
      this.numbers[i] = slots[at]! - 1
    }
  }
}
