import { families, kind, kindsOf, phrasesOf } from './lexicon.ts'
import { column, type LineWords } from '../../line-words.ts'
import type { WordTable } from './word-table.ts'

/** The columns of a line's own features; the cue families follow from `cues` on. */
export const own = {
  words: 0,
  wordLength: 1,
  capitals: 2,
  digits: 3,
  marks: 4,
  titled: 5,
  shouted: 6,
  ends: 7,
  lastMark: 8,
  first: 9,
  commas: 10,
  quotes: 11,
  bars: 12,
  colons: 13,
  money: 14,
  longest: 15,
  numbers: 16,
  common: 17,
  me: 18,
  you: 19,
  we: 20,
  said: 21,
  thanks: 22,
  dates: 23,
  cued: 24,
  strongest: 25,
  times: 26,
  again: 27,
  overlap: 28,
  content: 29,
  cues: 30
} as const

/** How many features a line has of its own. */
export const ownWidth = own.cues + families.length

const kindColumns: [number, number][] = [
  [kind.common, own.common],
  [kind.me, own.me],
  [kind.you, own.you],
  [kind.we, own.we],
  [kind.said, own.said],
  [kind.thanks, own.thanks],
  [kind.date, own.dates]
]
const tally = new Int32Array(8)
const until = new Int32Array(families.length)

/** What each line is of its own, a row of `ownWidth` numbers each. */
export function ownFeatures(words: LineWords, table: WordTable): Float32Array {
  const lines = words.starts.length - 1
  const rows = new Float32Array(lines * ownWidth)
  for (let i = 0; i < lines; i++) {
    addShape(words, i, rows, i * ownWidth)
    addMeaning(words, table, i, rows, i * ownWidth)
  }
  addRepeats(words, rows)
  addOverlap(words, table, rows)
  return rows
}

/** Whether a line with these features reads like running text: a dozen words or more with the end of a sentence among them. */
export function isProseRow(rows: Float32Array, at: number): boolean {
  return rows[at + own.words]! >= proseWords && rows[at + own.ends]! > 0
}

const proseWords = Math.log2(13)
/** A line of no more words is what a single cue says. */
const shortLine = 6

function addShape(words: LineWords, line: number, rows: Float32Array, at: number): void {
  const c = line * (words.counts.length / (words.starts.length - 1))
  const { counts } = words
  const count = Math.max(1, words.words(line))
  const characters = counts[c + column.characters]! || 1
  const letters = counts[c + column.letters]! || 1
  rows[at + own.words] = Math.log2(1 + words.words(line))
  rows[at + own.wordLength] = counts[c + column.letters]! / count
  rows[at + own.capitals] = counts[c + column.capitals]! / letters
  rows[at + own.digits] = counts[c + column.digits]! / characters
  rows[at + own.marks] = counts[c + column.marks]! / characters
  rows[at + own.titled] = counts[c + column.titled]! / count
  rows[at + own.shouted] = counts[c + column.shouted]! / count
  rows[at + own.ends] = Math.log2(1 + counts[c + column.ends]!)
  rows[at + own.lastMark] = counts[c + column.lastMark]!
  rows[at + own.first] = counts[c + column.first]!
  rows[at + own.commas] = counts[c + column.commas]! / count
  rows[at + own.quotes] = Math.min(6, counts[c + column.quotes]!)
  rows[at + own.bars] = counts[c + column.bars]! / count
  rows[at + own.colons] = Math.min(4, counts[c + column.colons]!)
  rows[at + own.money] = Math.min(4, counts[c + column.money]!)
  rows[at + own.longest] = counts[c + column.longest]!
  rows[at + own.numbers] = counts[c + column.numbers]! / count
}

function addMeaning(words: LineWords, table: WordTable, line: number, rows: Float32Array, at: number): void {
  const from = words.starts[line]!
  const to = words.starts[line + 1]!
  if (from === to) return
  tally.fill(0)
  until.fill(from)
  let covered = 0
  let coveredTo = from
  for (let i = from; i < to; i++) {
    const known = table.known[table.numbers[i]!]!
    if (known < 0) continue
    const kinds = kindsOf(known)
    if (kinds === kind.common) tally[0]!++
    else if (kinds !== 0) for (let k = 0; k < 7; k++) tally[k]! += (kinds >> k) & 1
    const phrases = phrasesOf(known)
    for (let p = 0; p < phrases.length; p++) {
      const { rest, family } = phrases[p]!
      const end = i + 1 + rest.length
      if (end > to || !continues(words.hashes, i + 1, rest)) continue
      if (end > until[family]!) {
        rows[at + own.cues + family]! += end - Math.max(i, until[family]!)
        until[family] = end
      }
      if (end > coveredTo) {
        covered += end - Math.max(i, coveredTo)
        coveredTo = end
      }
      // A sentence may well begin with a word that buttons have, too.
      if (i === from && (rest.length > 0 || to - from <= shortLine))
        rows[at + own.cues + family]! = Math.floor(rows[at + own.cues + family]!) + 0.5
    }
  }
  const count = to - from
  for (let k = 0; k < kindColumns.length; k++) rows[at + kindColumns[k]![1]] = tally[bitOf(kindColumns[k]![0])]! / count
  rows[at + own.cued] = covered / count
  for (let f = 0; f < families.length; f++) {
    const marked = rows[at + own.cues + f]!
    if (marked === 0) continue
    const share = Math.floor(marked) / count + (marked % 1 ? 1 : 0)
    rows[at + own.cues + f] = share
    if (share > rows[at + own.strongest]!) rows[at + own.strongest] = share
  }
}

function continues(hashes: Int32Array, at: number, rest: Int32Array): boolean {
  for (let i = 0; i < rest.length; i++) if (hashes[at + i] !== rest[i]) return false
  return true
}

function bitOf(mask: number): number {
  return 31 - Math.clz32(mask)
}

/** How often a line stands in the text, and whether it stood before. */
function addRepeats(words: LineWords, rows: Float32Array): void {
  const lines = words.starts.length - 1
  const seen = new Map<number, number>()
  const keys = new Int32Array(lines)
  for (let i = 0; i < lines; i++) {
    let key = 17
    for (let w = words.starts[i]!; w < words.starts[i + 1]!; w++)
      key = (Math.imul(key, 0x01000193) ^ words.hashes[w]!) | 0
    keys[i] = key
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    rows[i * ownWidth + own.again] = Math.min(5, times - 1)
  }
  for (let i = 0; i < lines; i++) rows[i * ownWidth + own.times] = Math.min(6, seen.get(keys[i]!)!)
}

/** The share of a line's telling words that stand in the long lines of the text, too. */
function addOverlap(words: LineWords, table: WordTable, rows: Float32Array): void {
  const lines = words.starts.length - 1
  const uses = new Int16Array(table.size)
  const lastLine = new Int32Array(table.size).fill(-1)
  for (let i = 0; i < lines; i++) {
    if (!isProseRow(rows, i * ownWidth)) continue
    for (let w = words.starts[i]!; w < words.starts[i + 1]!; w++) {
      const number = table.numbers[w]!
      if (lastLine[number] === i) continue
      lastLine[number] = i
      uses[number]!++
    }
  }
  for (let i = 0; i < lines; i++) {
    const itself = isProseRow(rows, i * ownWidth) ? 1 : 0
    let telling = 0
    let shared = 0
    for (let w = words.starts[i]!; w < words.starts[i + 1]!; w++) {
      const number = table.numbers[w]!
      const known = table.known[number]!
      if (known >= 0 && kindsOf(known) & kind.common) continue
      telling++
      if (uses[number]! > itself) shared++
    }
    rows[i * ownWidth + own.overlap] = telling ? shared / telling : 0
    rows[i * ownWidth + own.content] = Math.log2(1 + telling)
  }
}
