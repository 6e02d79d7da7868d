import { align, type Ends, type Step } from './align.ts'
import type { QuotationToken } from './quotation-tokens.ts'
import type { Token } from './read-tokens.ts'

/** Cells of one alignment's table: 1,000 tokens against 1,000 take about 20 ms and 1 MB. */
const mostCells = 1_000_000
const runLength = 4

/**
 * Aligns texts of any length. Long ones are cut where a common beginning ends, where a common end
 * begins, and at runs of four tokens that occur once in both; a stretch without any that
 * is still too long counts as replaced whole.
 */
export function alignLong(quoted: readonly QuotationToken[], source: readonly Token[]): Step[] {
  if (quoted.length * source.length <= mostCells) return align(quoted, source, { start: 'free', end: 'free' })
  const cuts = increasing([...commonEnds(quoted, source), ...uniqueRuns(quoted, source)].sort((a, b) => a[0] - b[0]))
  const steps: Step[] = []
  let [i, j] = [0, 0]
  const stretch = (toI: number, toJ: number, ends: Ends): void => {
    const piece = alignOrReplace(quoted.slice(i, toI), source.slice(j, toJ), ends)
    steps.push(...piece.map((step) => moved(step, i, j)))
    ;[i, j] = [toI, toJ]
  }
  for (const [atI, atJ] of cuts) stretch(atI, atJ, { start: i === 0 ? 'free' : 'fixed', end: 'fixed' })
  stretch(quoted.length, source.length, { start: i === 0 ? 'free' : 'fixed', end: 'free' })
  return steps
}

function alignOrReplace(quoted: readonly QuotationToken[], source: readonly Token[], ends: Ends): Step[] {
  const equal = quoted.length === source.length && quoted.every((token, i) => token.key === source[i]!.key)
  if (equal) return quoted.map((_, i): Step => ({ kind: 'same', quoted: i, source: i }))
  const room = Math.floor(mostCells / Math.max(quoted.length, 1))
  if (source.length <= room) return align(quoted, source, ends)
  if (ends.end === 'free') return align(quoted, source.slice(0, room), ends)
  const skipped = source.length - room
  if (ends.start === 'free') return align(quoted, source.slice(skipped), ends).map((step) => moved(step, 0, skipped))
  return [
    ...quoted.map((_, i): Step => ({ kind: 'added', quoted: i })),
    ...source.map((_, j): Step => ({ kind: 'removed', source: j, after: quoted.length - 1 }))
  ]
}

function moved(step: Step, i: number, j: number): Step {
  if (step.kind === 'added') return { ...step, quoted: step.quoted + i }
  if (step.kind === 'removed') return { ...step, source: step.source + j, after: step.after + i }
  return { ...step, quoted: step.quoted + i, source: step.source + j }
}

/** Where the same beginning of both texts ends, and where their same end begins. */
function commonEnds(quoted: readonly Token[], source: readonly Token[]): [number, number][] {
  const shorter = Math.min(quoted.length, source.length)
  let head = 0
  while (head < shorter && quoted[head]!.key === source[head]!.key) head++
  let tail = 0
  while (tail < shorter - head && quoted.at(-1 - tail)!.key === source.at(-1 - tail)!.key) tail++
  const ends: [number, number][] = []
  if (head >= runLength) ends.push([head, head])
  if (tail >= runLength) ends.push([quoted.length - tail, source.length - tail])
  return ends
}

/** Pairs of indexes where the same run of tokens begins, once in each text, in the quotation's order. */
function uniqueRuns(quoted: readonly Token[], source: readonly Token[]): [number, number][] {
  const there = runsOnce(source)
  return [...runsOnce(quoted)].flatMap(([run, i]): [number, number][] => {
    const j = there.get(run)
    return i >= 0 && j !== undefined && j >= 0 ? [[i, j]] : []
  })
}

/** Where each run begins; -1 when it occurs more than once. */
function runsOnce(tokens: readonly Token[]): Map<string, number> {
  const runs = new Map<string, number>()
  for (let i = 0; i + runLength <= tokens.length; i++) {
    const run = tokens
      .slice(i, i + runLength)
      .map((token) => token.key)
      .join(' ')
    runs.set(run, runs.has(run) ? -1 : i)
  }
  return runs
}

/** The longest part of the pairs that goes forward in both texts. @see https://en.wikipedia.org/wiki/Patience_sorting */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const previous: number[] = []
  pairs.forEach(([, j], at) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? tops[low - 1]! : -1
    tops[low] = at
  })
  const chain: [number, number][] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(pairs[at]!)
  return chain.reverse()
}
