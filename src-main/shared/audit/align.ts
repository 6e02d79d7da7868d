import type { QuotationToken } from './quotation-tokens.ts'
import { cutWord, substituteWord, unmatchedInQuotation, unmatchedInSource } from './costs.ts'
import type { Token } from './read-tokens.ts'

/** One step of an alignment, by indexes into the two token lists. */
export type Step =
  | { kind: 'same' | 'substituted'; quoted: number; source: number }
  | { kind: 'added'; quoted: number }
  | { kind: 'removed'; source: number; after: number }

/** Whether the alignment must begin and end where the source's tokens do. A quotation may be any part of its source. */
export interface Ends {
  start: 'free' | 'fixed'
  end: 'free' | 'fixed'
}

const [begin, pair, add, remove] = [0, 1, 2, 3]
const never = 1 << 28

/**
 * The cheapest way to read a quotation as words of its source, in order. Words of the source before and after it cost
 * nothing, but a compound is not cut apart. Time and memory grow with the product of the two lengths.
 * @see https://en.wikipedia.org/wiki/Needleman–Wunsch_algorithm
 */
export function align(quoted: readonly QuotationToken[], source: readonly Token[], ends: Ends): Step[] {
  const width = source.length + 1
  const choices = new Uint8Array((quoted.length + 1) * width)
  let row = firstRow(source, ends, choices)
  for (let i = 1; i <= quoted.length; i++) {
    const token = quoted[i - 1]!
    const next = new Int32Array(width)
    const addCost = unmatchedInQuotation(token)
    for (let j = 0; j < width; j++) {
      let cost = row[j]! + addCost
      let choice = add
      if (j > 0) {
        const paired = row[j - 1]! + substituteWord(token, source[j - 1]!)
        if (paired <= cost) [cost, choice] = [paired, pair]
        const removed = next[j - 1]! + unmatchedInSource(source[j - 1]!, token, choices[i * width + j - 1] === remove)
        if (removed < cost) [cost, choice] = [removed, remove]
      }
      next[j] = cost
      choices[i * width + j] = choice
    }
    row = next
  }
  return trace(quoted, source, choices, ends.end === 'fixed' ? source.length : cheapestEnd(row, source))
}

function firstRow(source: readonly Token[], { start }: Ends, choices: Uint8Array): Int32Array {
  const row = new Int32Array(source.length + 1)
  for (let j = 1; j <= source.length; j++) {
    if (start === 'free' && !cutWord(source, j)) continue
    row[j] = Math.min(never, row[j - 1]! + unmatchedInSource(source[j - 1]!, undefined, choices[j - 1] === remove))
    choices[j] = remove
  }
  return row
}

function cheapestEnd(row: Int32Array, source: readonly Token[]): number {
  let best = row.length - 1
  for (let j = row.length - 2; j >= 0; j--) if (row[j]! <= row[best]! && !cutWord(source, j)) best = j
  return best
}

function trace(quoted: readonly QuotationToken[], source: readonly Token[], choices: Uint8Array, end: number): Step[] {
  const width = source.length + 1
  const steps: Step[] = []
  let i = quoted.length
  let j = end
  while (i > 0 || choices[j] !== begin) {
    const choice = choices[i * width + j]
    if (choice === pair) {
      const same = quoted[i - 1]!.key === source[j - 1]!.key
      steps.push({ kind: same ? 'same' : 'substituted', quoted: --i, source: --j })
    } else if (choice === add) steps.push({ kind: 'added', quoted: --i })
    else steps.push({ kind: 'removed', source: --j, after: i - 1 })
  }
  return steps.reverse()
}
