import letters from './letters.json' with { type: 'json' }

/** How probable it is in one language that a letter follows another, as costs: nats, the less the better. */
export interface LetterPairs {
  language: string
  /** The number of a letter in lower case: 0 for what is no letter, -1 for a letter that the language does not have. */
  number(sign: string): number
  /** How many numbers there are. */
  size: number
  /** The cost of a letter after another, at `before * size + letter`. */
  costs: Float32Array
  /** The letters beyond ASCII that the language cannot do without. */
  needed: readonly string[]
  /** Whether the letters of ASCII are its own. */
  isLatin: boolean
}

/** Languages written in signs, for which `letters.json` lists the common ones. */
const signLanguages = ['zh', 'zh-Hant', 'ja', 'ko'] as const

/** How much the letters alone count for pairs that were never seen. */
const smoothing = 6

let known: LetterPairs[] | undefined

/** What is known of every language that is written in letters. Read once. */
export function letterPairs(): readonly LetterPairs[] {
  known ??= Object.entries(letters)
    .filter(([language]) => !(signLanguages as readonly string[]).includes(language))
    .map(([language, pairs]) => readPairs(language, pairs))
  return known
}

/** The common signs of Chinese, Japanese and Korean, the most common first. */
export function commonSigns(): string[] {
  return signLanguages.map((language) => letters[language])
}

function readPairs(language: string, text: string): LetterPairs {
  const pairs = [...text.matchAll(/(.)(.)(\d+)/gsu)].map(([, before, after, power]) => {
    return { before: before!, after: after!, times: 2 ** Number(power) }
  })
  const numbers = new Map(
    [...new Set([' ', ...'abcdefghijklmnopqrstuvwxyz', ...pairs.map(({ after }) => after)])].map((sign, at) => [
      sign,
      at
    ])
  )
  const size = numbers.size
  const singles = new Float64Array(size).fill(0.5)
  const counts = new Float64Array(size * size)
  for (const { before, after, times } of pairs) {
    singles[numbers.get(after)!]! += times
    counts[numbers.get(before)! * size + numbers.get(after)!] = times
  }
  const beyond = [...numbers].filter(([sign]) => sign > '\u007f')
  const all = beyond.reduce((sum, [, at]) => sum + singles[at]!, 0)
  const needed = beyond.filter(([, at]) => singles[at]! > all / 12).map(([sign]) => sign)
  const isLatin = !needed.length || needed.some((sign) => /\p{Script=Latin}/u.test(sign))
  const number = (sign: string): number => numbers.get(sign) ?? -1
  return { language, number, size, costs: costsOf(counts, singles, size), needed, isLatin }
}

function costsOf(counts: Float64Array, singles: Float64Array, size: number): Float32Array {
  const all = singles.reduce((sum, times) => sum + times, 0)
  const costs = new Float32Array(size * size)
  for (let before = 0; before < size; before++) {
    const row = counts.subarray(before * size, (before + 1) * size)
    const sum = row.reduce((total, times) => total + times, 0)
    for (let after = 0; after < size; after++) {
      const expected = (row[after]! + smoothing * (singles[after]! / all)) / (sum + smoothing)
      costs[before * size + after] = -Math.log(expected)
    }
  }
  // Runs of what is no letter were counted as one.
  costs[0] = 1
  return costs
}
