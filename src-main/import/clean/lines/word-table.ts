import { lookUp } from './lexicon.ts'
import type { LineWords } from '../../line-words.ts'

/** Slots for the words of a text: the turn in which each was filled, the word's hash and its number. They are used again for the next text. */
let slots = makeSlots(1 << 12)
let turn = 0

/** The distinct words of a text, numbered, with what each means to the lexicon. */
export class WordTable {
  /** The number of every word of the text, in its order. */
  readonly numbers: Int32Array
  /** The lexicon's number of each distinct word, or -1. */
  readonly known: Int16Array
  size = 0

  constructor({ hashes, starts }: LineWords) {
    const total = starts.at(-1)!
    if (slots.keys.length < total * 2) slots = makeSlots(2 ** Math.ceil(Math.log2(total * 2)))
    const { filled, keys, numbers } = slots
    const last = keys.length - 1
    turn++
    this.numbers = new Int32Array(total)
    this.known = new Int16Array(total)
    for (let i = 0; i < total; i++) {
      const hash = hashes[i]!
      let at = (hash ^ (hash >>> 13)) & last
      while (filled[at] === turn && keys[at] !== hash) at = (at + 1) & last
      if (filled[at] !== turn) {
        filled[at] = turn
        keys[at] = hash
        this.known[this.size] = lookUp(hash)
        numbers[at] = this.size++
      }
      this.numbers[i] = numbers[at]!
    }
  }
}

function makeSlots(count: number): { filled: Int32Array; keys: Int32Array; numbers: Int32Array } {
  return { filled: new Int32Array(count), keys: new Int32Array(count), numbers: new Int32Array(count) }
}
