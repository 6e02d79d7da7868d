import { codeUnits } from '../../code-units.ts'
import { lowered, sign, signs } from '../../letters.ts'

/** Places among which the terms of lines are spread by their hashes. */
export const termPlaces = 1 << 18
/** What a term of a line's shape counts, whatever the line's length. */
export const shapeValue = 0.15

/** What a term says of its word. */
const role = { word: 0, stem: 1, longStem: 2, pair: 3, first: 4, firstPair: 5, last: 6, shape: 7 } as const
/** A word of more letters has a stem of so many: "подпишитесь" and "подписка" have one. */
const stem = 5
const longStem = 7
const fewestOfStem = 6
const fewestOfLongStem = 9
/** All numbers are one word. */
const number = 7
const labelWords = 4

const places = new Int32Array(4096)
let size = 0

/** What a line says, as places among `termPlaces`. The places are valid until the next line is looked at. */
export interface LineTerms {
  places: Int32Array
  /** How many of them are of its words: each alone, its stem, with the word after it, and what begins and ends the line. */
  words: number
  /** How many there are with those of its shape. */
  count: number
  /** What each of its words' terms counts: less the more there are. */
  value: number
}

/** What is seen of a line's shape while its words are read. */
interface Shape {
  words: number
  titled: number
  /** Which kinds of signs it has, a bit each. */
  signs: number
  /** Where a colon ends its first words, and where a sentence ends before it does; 0 for none. */
  label: number
  inner: number
}

/** The terms of a line, in one look at it. */
export function lineTerms(text: string): LineTerms {
  const units = codeUnits(text)
  const shape: Shape = { words: 0, titled: 0, signs: 0, label: 0, inner: 0 }
  size = 0
  let before = 0
  let first = 0
  for (let i = 0; i < text.length; i++) {
    const kind = signs[units[i]!]!
    shape.signs |= 1 << kind
    if (!isOfWord(kind)) {
      if (kind === sign.colon && shape.label === 0 && shape.words > 0 && shape.words <= labelWords) shape.label = i
      if (kind === sign.end && shape.words > 0 && signs[units[i + 1]!] === sign.space) shape.inner = i
      continue
    }
    const end = wordEnd(units, i, text.length)
    const sizeBefore = size
    const hash = addWord(units, i, end)
    // A word again and again says no more than once.
    if (hash === before) size = sizeBefore
    else if (shape.words > 0) add(pairOf(before, hash), role.pair)
    if (shape.words === 0) add((first = hash), role.first)
    if (shape.words === 1) add(pairOf(first, hash), role.firstPair)
    if (kind === sign.upper) shape.titled++
    shape.words++
    before = hash
    i = end - 1
  }
  if (shape.words > 0) add(before, role.last)
  const words = size
  addShape(text, units, shape)
  return { places, words, count: size, value: 1 / Math.sqrt(Math.max(1, words)) }
}

/** Adds a word and its stems, and gives its hash. */
function addWord(units: Uint16Array, start: number, end: number): number {
  const isNumber = signs[units[start]!] === sign.digit
  let hash = 0
  for (let i = start; i < end && !isNumber; i++) {
    hash = (Math.imul(hash, 31) + lowered[units[i]!]!) | 0
    if (i - start === stem - 1 && end - start >= fewestOfStem) add(hash, role.stem)
    if (i - start === longStem - 1 && end - start >= fewestOfLongStem) add(hash, role.longStem)
  }
  const known = isNumber ? number : hash
  add(known, role.word)
  return known
}

function addShape(text: string, units: Uint16Array, { words, titled, signs: seen, label, inner }: Shape): void {
  const last = text.length - 1
  const ends = signs[units[last]!] === sign.end || signs[units[last]!] === sign.colon
  const labelled = text.slice(0, label)
  const traits = [
    words < 3 ? words : 32 - Math.clz32(words - 1),
    ends ? units[last]! : 0,
    Math.round((4 * titled) / Math.max(1, words)),
    (seen >> sign.comma) & 1,
    (seen >> sign.quote) & 1,
    (seen >> sign.bar) & 1,
    (seen >> sign.digit) & 1,
    label === 0 ? 0 : labelled === labelled.toUpperCase() ? 2 : 1,
    inner > 0 && inner < last ? 1 : 0,
    signs[units[0]!] === sign.lower ? 1 : 0
  ]
  traits.forEach((trait, i) => add(pairOf(i, trait), role.shape))
}

function wordEnd(units: Uint16Array, start: number, end: number): number {
  let i = start
  while (i < end && isOfWord(signs[units[i]!]!)) i++
  return i
}

function isOfWord(kind: number): boolean {
  return kind >= sign.lower && kind <= sign.digit
}

function pairOf(one: number, other: number): number {
  return Math.imul(one, 0x9e3779b1) ^ other
}

function add(hash: number, of: number): void {
  if (size < places.length) places[size++] = placeOf(hash, of)
}

/** Spreads a word's hash in its role over all places. */
function placeOf(hash: number, of: number): number {
  let mixed = Math.imul(hash ^ Math.imul(of + 1, 0x85ebca6b), 0xc2b2ae35)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x27d4eb2f) >>> 14
}
