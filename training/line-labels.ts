import { hashWords } from '#main/import/line-words.ts'

const run = 3
/** Lines of fewer words say too little to be found anywhere. */
const fewWords = 4

/** A stretch of the wanted text that a line may be. */
interface Candidate {
  line: number
  start: number
  end: number
  weight: number
}

/**
 * The share of each line's words that stand in the wanted text, in its order: 1 for a line of the article, 0 for any other.
 * Of lines that stand twice the one that follows the others counts.
 */
export function lineLabels(lines: readonly string[], wanted: string): Float32Array {
  const gold = hashWords(wanted)
  const places = new Map<number, number[]>()
  for (let i = 0; i + run <= gold.length; i++) {
    const key = keyOf(gold, i)
    places.set(key, [...(places.get(key) ?? []).slice(0, 40), i])
  }
  const words = lines.map(hashWords)
  const chain = longestChain(words.flatMap((each, line) => candidates(each, line, places)))
  const labels = new Float32Array(lines.length)
  for (const { line, weight } of chain) labels[line] = weight / words[line]!.length
  addShortLines(words, gold, chain, labels)
  return labels
}

function keyOf(words: Int32Array, at: number): number {
  return (Math.imul(words[at]!, 31) + Math.imul(words[at + 1]!, 17) + words[at + 2]!) | 0
}

/** Where most of a line's runs of three words stand near each other. */
function candidates(words: Int32Array, line: number, places: Map<number, number[]>): Candidate[] {
  if (words.length < fewWords) return []
  const offsets = new Map<number, number>()
  let runs = 0
  for (let i = 0; i + run <= words.length; i++) {
    runs++
    for (const place of places.get(keyOf(words, i)) ?? []) {
      const bucket = Math.round((place - i) / 8)
      offsets.set(bucket, (offsets.get(bucket) ?? 0) + 1)
    }
  }
  return [...offsets]
    .map(
      ([bucket, hits]) => [bucket, hits + Math.max(offsets.get(bucket - 1) ?? 0, offsets.get(bucket + 1) ?? 0)] as const
    )
    .filter(([, hits]) => hits / runs >= 0.4)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([bucket, hits]) => {
      const start = Math.max(0, bucket * 8)
      return { line, start, end: start + words.length, weight: Math.min(words.length, (words.length * hits) / runs) }
    })
}

/** The candidates of rising lines at rising places with the most words. */
function longestChain(all: Candidate[]): Candidate[] {
  const best = new Float64Array(all.length)
  const from = new Int32Array(all.length).fill(-1)
  for (let i = 0; i < all.length; i++) {
    best[i] = all[i]!.weight
    for (let j = i - 1; j >= 0; j--) {
      if (all[j]!.line >= all[i]!.line || all[j]!.end > all[i]!.start + 12) continue
      if (best[j]! + all[i]!.weight <= best[i]!) continue
      best[i] = best[j]! + all[i]!.weight
      from[i] = j
    }
  }
  let at = best.indexOf(Math.max(...best))
  const chain: Candidate[] = []
  for (; at >= 0; at = from[at]!) chain.unshift(all[at]!)
  return chain
}

/** Lines of few words are the article's when they stand between two of its lines in the wanted text, too. */
function addShortLines(words: Int32Array[], gold: Int32Array, chain: Candidate[], labels: Float32Array): void {
  const borders = [{ line: -1, end: 0 }, ...chain, { line: words.length, start: gold.length, end: gold.length }]
  for (let k = 1; k < borders.length; k++) {
    const to = Math.min(gold.length, ('start' in borders[k]! ? (borders[k] as Candidate).start : gold.length) + 12)
    let from = Math.max(0, borders[k - 1]!.end - 12)
    for (let line = borders[k - 1]!.line + 1; line < borders[k]!.line; line++) {
      const each = words[line]!
      if (!each.length || each.length >= fewWords) continue
      const place = indexOf(gold, each, from, to)
      if (place < 0 || (k === 1 && to - place > 60) || (k === borders.length - 1 && place - from > 60)) continue
      labels[line] = 1
      from = place + each.length
    }
  }
}

function indexOf(words: Int32Array, part: Int32Array, from: number, to: number): number {
  for (let i = from; i + part.length <= to; i++) if (part.every((word, k) => words[i + k] === word)) return i
  return -1
}
