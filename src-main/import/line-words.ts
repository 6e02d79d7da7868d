import { codeUnits } from './code-units.ts'
import { lowered, sign, signs } from './letters.ts'

/** What is counted of a line; the columns of `LineWords.counts`. */
export const column = {
  characters: 0,
  letters: 1,
  capitals: 2,
  digits: 3,
  marks: 4,
  ends: 5,
  commas: 6,
  quotes: 7,
  bars: 8,
  colons: 9,
  money: 10,
  titled: 11,
  shouted: 12,
  numbers: 13,
  longest: 14,
  first: 15,
  last: 16,
  lastMark: 17,
  wide: 18
} as const

const columns = 19

/** The words of a text's lines as hashes of their lower case, with what was counted on the way. One pass over the characters. */
export class LineWords {
  /** Every word of the text, a 32-bit hash each. */
  hashes: Int32Array
  /** Where a line's words begin in `hashes`; one more than there are lines. */
  readonly starts: Int32Array
  /** A row of counts for each line. */
  readonly counts: Int32Array
  #size = 0

  constructor(lines: readonly { text: string }[]) {
    let characters = 0
    for (let i = 0; i < lines.length; i++) characters += lines[i]!.text.length
    this.hashes = new Int32Array((characters >> 2) + 16)
    this.starts = new Int32Array(lines.length + 1)
    this.counts = new Int32Array(lines.length * columns)
    for (let i = 0; i < lines.length; i++) {
      this.starts[i] = this.#size
      this.#read(lines[i]!.text, i * columns)
    }
    this.starts[lines.length] = this.#size
  }

  /** One count of a line. */
  count(line: number, of: number): number {
    return this.counts[line * columns + of]!
  }

  /** How many words a line has; a character of a script without spaces counts as half a word. */
  words(line: number): number {
    const all = this.starts[line + 1]! - this.starts[line]!
    return all - (this.counts[line * columns + column.wide]! >> 1)
  }

  #read(text: string, at: number): void {
    const { counts } = this
    const length = text.length
    counts[at + column.characters] = length
    if (length === 0) return
    const units = codeUnits(text)
    let i = 0
    while (i < length) {
      const code = units[i]!
      const kind = signs[code]!
      if (kind >= sign.lower && kind <= sign.digit) i = this.#readWord(units, i, length, at)
      else {
        if (kind === sign.end && i > 0 && signs[units[i - 1]!]! >= sign.quote && isBreak(units, i + 1, length))
          counts[at + column.ends]!++
        if (kind === sign.wide) this.#addWide(code, at)
        else if (kind !== sign.space) this.#mark(at, kind)
        i++
      }
    }
    counts[at + column.first] = signs[units[0]!]!
    counts[at + column.last] = signs[units[length - 1]!]!
    counts[at + column.lastMark] = closing(units, length)
  }

  /** Reads a word from `start` on and gives where it ends. The mark after it may end a sentence. */
  #readWord(units: Uint16Array, start: number, length: number, at: number): number {
    const { counts } = this
    const first = signs[units[start]!]!
    let hash = 0
    let capitals = 0
    let i = start
    for (; i < length; i++) {
      const code = units[i]!
      const kind = signs[code]!
      if (kind < sign.lower || kind > sign.digit) break
      if (kind === sign.upper) capitals++
      hash = (Math.imul(hash, 31) + lowered[code]!) | 0
    }
    const size = i - start
    this.#add(hash)
    if (first === sign.digit) {
      counts[at + column.numbers]!++
      counts[at + column.digits]! += size
    } else counts[at + column.letters]! += size
    counts[at + column.capitals]! += capitals
    if (first === sign.upper) counts[at + column.titled]!++
    if (capitals === size && size > 1) counts[at + column.shouted]!++
    if (size > counts[at + column.longest]!) counts[at + column.longest] = size
    if (
      i < length &&
      signs[units[i]!] === sign.end &&
      (size > 1 || first === sign.digit) &&
      isBreak(units, i + 1, length)
    )
      counts[at + column.ends]!++
    return i
  }

  #addWide(code: number, at: number): void {
    this.#add(code)
    this.counts[at + column.wide]!++
    this.counts[at + column.letters]!++
  }

  #add(hash: number): void {
    if (this.#size === this.hashes.length) this.#grow()
    this.hashes[this.#size++] = hash
  }

  #mark(at: number, kind: number): void {
    const { counts } = this
    counts[at + column.marks]!++
    if (kind === sign.comma) counts[at + column.commas]!++
    else if (kind === sign.quote) counts[at + column.quotes]!++
    else if (kind === sign.bar) counts[at + column.bars]!++
    else if (kind === sign.colon) counts[at + column.colons]!++
    else if (kind === sign.money) counts[at + column.money]!++
  }

  #grow(): void {
    const larger = new Int32Array(this.hashes.length * 2)
    larger.set(this.hashes)
    this.hashes = larger
  }
}

/** The hashes of a phrase's words, made as those of lines are. */
export function hashWords(phrase: string): Int32Array {
  const words = new LineWords([{ text: phrase }])
  return words.hashes.slice(0, words.starts[1]!)
}

function isBreak(units: Uint16Array, at: number, length: number): boolean {
  if (at >= length) return true
  const kind = signs[units[at]!]!
  return kind === sign.space || kind === sign.quote || kind === sign.bracket || kind === sign.apostrophe
}

/** The last mark of a line once closing quotes and brackets are taken off: 0 none, 1 full stop, 2 other end, 3 colon, 4 comma, 5 ellipsis. */
function closing(units: Uint16Array, length: number): number {
  let i = length - 1
  while (i > 0) {
    const kind = signs[units[i]!]!
    if (kind !== sign.quote && kind !== sign.bracket && kind !== sign.apostrophe && kind !== sign.space) break
    i--
  }
  const code = units[i]!
  if (code === 0x2026 || (code === 46 && i > 0 && units[i - 1] === 46)) return 5
  const kind = signs[code]!
  if (kind === sign.end) return code === 46 ? 1 : 2
  return kind === sign.colon ? 3 : kind === sign.comma ? 4 : 0
}
