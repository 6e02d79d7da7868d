import { matchSequences } from './match-sequences.ts'
import { readTokens } from './word-tokens.ts'

/** A paragraph of a text with the blank line after it. */
export interface Block {
  start: number
  end: number
}

/** Paragraphs that are compared with each other: some of the old text with some of the new, by their places in the lists. */
export interface Aligned {
  a0: number
  a1: number
  b0: number
  b1: number
}

/** What share of their words two paragraphs must have in common to be taken for the same one, changed. */
const sameParagraph = 0.5
/** By how much a paragraph must become more like another when its neighbour is added, to be taken for one of its two halves. */
const halfOfParagraph = 0.12
const mostPairs = 40_000

/** A text's paragraphs. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const { index } of text.matchAll(/\n\n/g)) {
    blocks.push({ start, end: index + 2 })
    start = index + 2
  }
  return [...blocks, { start, end: text.length }]
}

/**
 * Which paragraphs of two texts are compared with each other, in order: those that are the same, then between these those that
 * have most words in common. The others are in no pair: they were taken away, put in, or moved.
 */
export function alignParagraphs(before: string, after: string, a: readonly Block[], b: readonly Block[]): Aligned[] {
  const names = new Map<string, number>()
  const name = (text: string, { start, end }: Block): number => {
    const words = text.slice(start, end).trimEnd()
    const known = names.get(words) ?? names.size
    names.set(words, known)
    return known
  }
  const same = matchSequences(
    a.map((block) => name(before, block)),
    b.map((block) => name(after, block))
  )
  const aligned: Aligned[] = []
  let [a0, b0] = [0, 0]
  const bags = new Bags(before, after, a, b)
  for (const match of [...same, { a: a.length, b: b.length, length: 0 }]) {
    aligned.push(...alignGap({ a0, a1: match.a, b0, b1: match.b }, bags))
    for (let i = 0; i < match.length; i++)
      aligned.push({ a0: match.a + i, a1: match.a + i + 1, b0: match.b + i, b1: match.b + i + 1 })
    a0 = match.a + match.length
    b0 = match.b + match.length
  }
  return aligned
}

/** Pairs within a stretch in which no paragraph is the same. */
function alignGap({ a0, a1, b0, b1 }: Aligned, bags: Bags): Aligned[] {
  const [rows, columns] = [a1 - a0, b1 - b0]
  if (!rows || !columns) return []
  // Where very many changed at once, a paragraph is looked for near the place it had.
  const reach = rows * columns <= mostPairs ? Infinity : Math.max(8, Math.floor(mostPairs / rows / 2))
  const likeness = (i: number, j: number): number =>
    Math.abs(j - (i * columns) / rows) <= reach ? bags.likeness(a0 + i, a0 + i + 1, b0 + j, b0 + j + 1) : 0
  return heaviestPairs(rows, columns, likeness).map(([i, j], at, pairs) => {
    const [before, next] = [pairs[at - 1], pairs[at + 1]]
    const free = {
      a0: a0 + (before ? before[0] + 1 : 0),
      a1: a0 + (next ? next[0] : rows),
      b0: b0 + (before ? before[1] + 1 : 0),
      b1: b0 + (next ? next[1] : columns)
    }
    return withHalves({ a0: a0 + i, a1: a0 + i + 1, b0: b0 + j, b1: b0 + j + 1 }, free, bags)
  })
}

/** The pairs, each above the threshold, that rise in both lists and are most alike together. */
function heaviestPairs(rows: number, columns: number, likeness: (i: number, j: number) => number): [number, number][] {
  const width = columns + 1
  const best = new Float32Array((rows + 1) * width)
  const like = new Float32Array(rows * columns)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const alike = likeness(i, j)
      like[i * columns + j] = alike >= sameParagraph ? alike : 0
      const taken = alike >= sameParagraph ? alike + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(taken, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const here = best[i * width + j]!
    if (here === best[(i + 1) * width + j]!) i++
    else if (here === best[i * width + j + 1]!) j++
    else pairs.push([i++, j++])
  }
  return pairs
}

/** A pair with the free paragraph after or before one of the two, when a paragraph was divided in two or two became one. */
function withHalves(pair: Aligned, free: Aligned, bags: Bags): Aligned {
  const alike = ({ a0, a1, b0, b1 }: Aligned): number => bags.likeness(a0, a1, b0, b1)
  const wider = [
    { ...pair, b1: pair.b1 + 1 },
    { ...pair, b0: pair.b0 - 1 },
    { ...pair, a1: pair.a1 + 1 },
    { ...pair, a0: pair.a0 - 1 }
  ].filter(({ a0, a1, b0, b1 }) => a0 >= free.a0 && a1 <= free.a1 && b0 >= free.b0 && b1 <= free.b1)
  return wider.find((candidate) => alike(candidate) > alike(pair) + halfOfParagraph) ?? pair
}

/** The words of paragraphs, counted once. */
class Bags {
  readonly #names = new Map<string, number>()
  readonly #bags = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()] as const
  readonly #sides: readonly [{ text: string; blocks: readonly Block[] }, { text: string; blocks: readonly Block[] }]

  constructor(before: string, after: string, a: readonly Block[], b: readonly Block[]) {
    this.#sides = [
      { text: before, blocks: a },
      { text: after, blocks: b }
    ]
  }

  /** The share of their words that these paragraphs of the one text and those of the other have in common (Dice), by their letters. */
  likeness(a0: number, a1: number, b0: number, b1: number): number {
    const [a, b] = [this.#joined(0, a0, a1), this.#joined(1, b0, b1)]
    let [shared, all] = [0, 0]
    for (const [word, count] of a) {
      shared += Math.min(count, b.get(word) ?? 0)
      all += count
    }
    for (const count of b.values()) all += count
    return all ? (2 * shared) / all : 0
  }

  #joined(side: 0 | 1, from: number, to: number): ReadonlyMap<number, number> {
    const first = this.#bag(side, from)
    if (to - from === 1) return first
    const joined = new Map(first)
    for (let at = from + 1; at < to; at++)
      for (const [word, count] of this.#bag(side, at)) joined.set(word, (joined.get(word) ?? 0) + count)
    return joined
  }

  /** How many letters each word of a paragraph has in it altogether. */
  #bag(side: 0 | 1, at: number): ReadonlyMap<number, number> {
    const known = this.#bags[side].get(at)
    if (known) return known
    const { text, blocks } = this.#sides[side]
    const { start, end } = blocks[at]!
    const { ids, starts } = readTokens(text, start, end, this.#names)
    const bag = new Map<number, number>()
    ids.forEach((id, i) => {
      const word = text.slice(starts[i]!, starts[i + 1]!)
      if (/[\p{L}\p{N}]/u.test(word)) bag.set(id, (bag.get(id) ?? 0) + word.length)
    })
    this.#bags[side].set(at, bag)
    return bag
  }
}
