import { wordsOf } from './measures.ts'

/** How much of each of a page's blocks stands in the expected text, 0 to 1, and how many words each has. */
export interface Labels {
  shares: Float32Array
  words: Int32Array
  /** Blocks that stand in it, but once, and another one is that. */
  copies: Set<number>
}

/** Shorter blocks are matched whole and by their place: the same few words stand in menus. */
const short = 4

/** Where three words in a row stand in the expected text. */
type Places = Map<string, number[]>

/** Matches blocks with the expected text by their words, in order; where the same text stands twice, what is shown is the article's. */
export function labelBlocks(blocks: readonly { text: string; hidden: boolean }[], expected: string): Labels {
  const gold = wordsOf(expected.toLowerCase())
  const places = placesOf(gold)
  const own = blocks.map(({ text }) => wordsOf(text.toLowerCase()))
  const shares = new Float32Array(blocks.length)
  const ranges = own.map((words) => (words.length < short ? null : rangeOf(words, places)))
  ranges.forEach((range, i) => (shares[i] = range?.share ?? 0))
  const counts = own.map(({ length }, i) => length * (blocks[i]!.hidden ? 0.5 : 1))
  const copies = takeOnce(counts, ranges, shares, gold.length)
  const chain = ranges.map((range, i) => (range && shares[i]! > 0.6 ? range : null))
  own.forEach((words, i) => {
    if (words.length > 0 && words.length < short) shares[i] = shareOfShort(words, i, chain, gold)
  })
  return { shares, words: Int32Array.from(own, (words) => words.length), copies }
}

interface Range {
  share: number
  start: number
  end: number
  /** Other places where the same words stand. */
  others: number[]
}

function placesOf(words: readonly string[]): Places {
  const places: Places = new Map()
  for (let i = 0; i + 3 <= words.length; i++) {
    const key = `${words[i]} ${words[i + 1]} ${words[i + 2]}`
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  }
  return places
}

/** The share of a block's runs of three words that the expected text has, and where most of them stand. */
function rangeOf(words: readonly string[], places: Places): Range | null {
  let found = 0
  const votes = new Map<number, number>()
  const count = words.length - 2
  for (let i = 0; i < count; i++) {
    const hits = places.get(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)
    if (!hits) continue
    found += 1
    for (const hit of hits) votes.set(hit - i, (votes.get(hit - i) ?? 0) + 1)
  }
  if (!found) return null
  const [start, most] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))
  const others = [...votes].flatMap(([other, votes]) => (other !== start && votes >= most * 0.8 ? [other] : []))
  return { share: found / count, start, end: start + words.length, others }
}

/** The same text may stand twice on a page and once in what is expected: the copy whose neighbours fit is the article's. */
function takeOnce(
  counts: readonly number[],
  ranges: readonly (Range | null)[],
  shares: Float32Array,
  size: number
): Set<number> {
  const copies = new Set<number>()
  const order = ranges.flatMap((range, i) => (range && shares[i]! > 0.5 ? [i] : []))
  const chain = longestChain(order, ranges, counts)
  const taken = new Uint8Array(size)
  for (const i of chain) taken.fill(1, Math.max(0, ranges[i]!.start), ranges[i]!.end)
  const inChain = new Set(chain)
  for (const i of order) {
    if (inChain.has(i)) continue
    const { start, end, others } = ranges[i]!
    const size = end - start
    const isFree = (at: number): boolean =>
      taken.subarray(Math.max(0, at), at + size).filter((used) => !used).length >= size / 2
    const free = [start, ...others].find(isFree)
    if (free !== undefined) taken.fill(1, Math.max(0, free), free + size)
    else {
      shares[i] = 0
      copies.add(i)
    }
  }
  return copies
}

/** The blocks, in order, whose places in the expected text rise and that hold the most words. */
function longestChain(
  order: readonly number[],
  ranges: readonly (Range | null)[],
  counts: readonly number[]
): number[] {
  const best: number[] = []
  const from: number[] = []
  order.forEach((i, k) => {
    best[k] = counts[i]!
    from[k] = -1
    for (let j = Math.max(0, k - 400); j < k; j++) {
      const fits = ranges[order[j]!]!.end <= ranges[i]!.start + 3
      if (fits && best[j]! + counts[i]! > best[k]!) {
        best[k] = best[j]! + counts[i]!
        from[k] = j
      }
    }
  })
  const chain: number[] = []
  let at = best.reduce((top, value, k) => (value > (best[top] ?? 0) ? k : top), 0)
  while (at >= 0 && order[at] !== undefined) {
    chain.unshift(order[at]!)
    at = from[at]!
  }
  return chain
}

/** A few words count when they stand between what the blocks around them are. */
function shareOfShort(
  words: readonly string[],
  i: number,
  chain: readonly (Range | null)[],
  gold: readonly string[]
): number {
  let before = i - 1
  while (before >= 0 && !chain[before]) before -= 1
  let after = i + 1
  while (after < chain.length && !chain[after]) after += 1
  const from = before >= 0 ? chain[before]!.end - 2 : 0
  const to = after < chain.length ? chain[after]!.start + 2 : gold.length
  if ((before < 0 && after - i > 12) || (after >= chain.length && i - before > 12)) return 0
  for (let at = Math.max(0, from); at + words.length <= Math.min(gold.length, to, from + 400); at++)
    if (words.every((word, k) => gold[at + k] === word)) return 1
  return 0
}
