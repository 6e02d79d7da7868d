import { classCost, classOf, isLetter } from './sign-classes.ts'
import { letterPairs, type LetterPairs } from './letter-pairs.ts'

/** Encodings of one byte a sign that people have used, with the cost that they start with: the rarer, the more. */
export const singleByteEncodings: Record<string, number> = {
  'windows-1252': 0,
  'windows-1251': 0,
  'windows-1250': 0.1,
  'windows-1253': 0.2,
  'windows-1254': 0.2,
  'windows-1255': 0.2,
  'windows-1256': 0.2,
  'windows-1257': 0.2,
  'windows-1258': 1,
  'windows-874': 0.2,
  'iso-8859-2': 0.5,
  'iso-8859-5': 1.5,
  'iso-8859-6': 1.5,
  'iso-8859-7': 0.5,
  'iso-8859-8': 1.5,
  'iso-8859-15': 1,
  'koi8-r': 0.2,
  'koi8-u': 0.5,
  ibm866: 1,
  macintosh: 2,
  'x-mac-cyrillic': 2,
  'iso-8859-13': 1.5,
  'iso-8859-4': 2,
  'iso-8859-3': 3,
  'iso-8859-16': 3,
  'iso-8859-10': 4,
  'iso-8859-14': 4
}

/** How often each pair of bytes stands near a byte beyond ASCII, the most frequent first. */
export interface BytePairs {
  before: Uint8Array
  after: Uint8Array
  times: Uint32Array
}

export interface Cost {
  all: number
  /** The part of pairs with a byte beyond ASCII. */
  high: number
}

/** The numbers of an encoding's letters in one language. */
interface Numbering {
  pairs: LetterPairs
  numbers: Int16Array
}

const foreignLetter = 9
const foreignAscii = 5
/** A letter of the language right after one of another script. */
const mixedWord = 4

const tables = new Map<string, { classes: Uint8Array; numberings: readonly Numbering[] }>()

/**
 * How improbable text is when its bytes are read in an encoding, in the language that it fits best, in nats; null when that is
 * more than `limit`.
 */
export function singleByteCost(encoding: string, bytePairs: BytePairs, limit = Infinity): Cost | null {
  const { classes, numberings } = tableOf(encoding)
  const anyway = costOfClasses(classes, bytePairs)
  let best: Cost = { all: limit - anyway.all, high: Infinity }
  for (const numbering of numberings) best = costInLanguage(numbering, bytePairs, best.all) ?? best
  return best.high === Infinity ? null : { all: best.all + anyway.all, high: best.high + anyway.high }
}

/** Null as soon as it costs `limit` or more. */
function costInLanguage({ pairs, numbers }: Numbering, bytePairs: BytePairs, limit: number): Cost | null {
  const { before, after, times } = bytePairs
  const { costs, size } = pairs
  let all = 0
  let high = 0
  for (let at = 0; at < times.length; at++) {
    const byte = after[at]!
    const number = numbers[byte]!
    const previous = numbers[before[at]!]!
    let each = byte < 128 ? foreignAscii : foreignLetter
    if (number >= 0) each = costs[Math.max(previous, 0) * size + number]! + (previous < 0 && number > 0 ? mixedWord : 0)
    const cost = each * times[at]!
    all += cost
    if (all >= limit) return null
    if (byte > 127 || before[at]! > 127) high += cost
  }
  return { all, high }
}

function costOfClasses(classes: Uint8Array, { before, after, times }: BytePairs): Cost {
  let all = 0
  let high = 0
  for (let at = 0; at < times.length; at++) {
    const cost = classCost(classes[before[at]!]!, classes[after[at]!]!) * times[at]!
    all += cost
    if (after[at]! > 127 || before[at]! > 127) high += cost
  }
  return { all, high }
}

function tableOf(encoding: string): { classes: Uint8Array; numberings: readonly Numbering[] } {
  let table = tables.get(encoding)
  if (!table) {
    const decoder = new TextDecoder(encoding)
    const signs = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
    const folded = signs.map((sign) => (isLetter(sign) ? [...sign.toLowerCase()][0]! : ''))
    const all = new Set(folded)
    table = {
      classes: Uint8Array.from(signs, classOf),
      numberings: letterPairs()
        .filter(({ needed }) => needed.every((sign) => all.has(sign)))
        .map((pairs) => ({ pairs, numbers: numbersOf(pairs, folded) }))
    }
    tables.set(encoding, table)
  }
  return table
}

function numbersOf(pairs: LetterPairs, folded: readonly string[]): Int16Array {
  return Int16Array.from(folded, (sign, byte) => {
    if (!sign) return 0
    return byte < 128 && !pairs.isLatin ? -1 : pairs.number(sign)
  })
}
