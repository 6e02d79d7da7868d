import { shingleLength, shinglesOf } from './shingles.ts'

/** How much two texts have in common, each 0 to 1. */
export interface Resemblance {
  /** The share of their runs of four words that both have (Jaccard's index). */
  shared: number
  /** The share of their words that stand in such runs: what a person would call "92 % the same". */
  sameWords: number
}

/** A text read once, to be compared with several. */
export interface Comparable {
  shingles: Uint32Array
  distinct: ReadonlySet<number>
}

/** Reads a text for `resemblance`. */
export function comparable(text: string): Comparable {
  const shingles = shinglesOf(text)
  return { shingles, distinct: new Set(shingles) }
}

/** Compares the texts themselves, where a sketch only estimates. */
export function resemblance(a: Comparable, b: Comparable): Resemblance {
  let both = 0
  for (const shingle of a.distinct) if (b.distinct.has(shingle)) both++
  const either = a.distinct.size + b.distinct.size - both
  const words = wordCount(a) + wordCount(b)
  return {
    shared: either ? both / either : 0,
    sameWords: words ? (wordsShared(a, b) + wordsShared(b, a)) / words : 0
  }
}

function wordCount({ shingles }: Comparable): number {
  return shingles.length && shingles.length + shingleLength - 1
}

/** How many words of `a` stand in a run that `b` has, too. */
function wordsShared(a: Comparable, b: Comparable): number {
  let shared = 0
  let counted = 0
  a.shingles.forEach((shingle, at) => {
    if (!b.distinct.has(shingle)) return
    shared += at + shingleLength - Math.max(counted, at)
    counted = at + shingleLength
  })
  return shared
}
