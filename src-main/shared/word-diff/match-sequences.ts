/** A run that two sequences have in common: where it begins in each, and how long it is. */
export interface Match {
  a: number
  b: number
  length: number
}

/** More differences than this between two short sequences, and what is left of them counts as different altogether. */
const mostDifferences = 1_000
/** Sequences longer than this together are first divided at what is unique in both. */
const mostAtOnce = 1_500

interface Span {
  a0: number
  a1: number
  b0: number
  b1: number
}

/**
 * The runs that two sequences of numbers have in common, in order: a shortest edit script (Myers), found piece by piece between
 * the numbers that occur once in both where the sequences are long (Cohen's patience diff).
 * @see http://www.xmailserver.org/diff2.pdf
 */
export function matchSequences(a: ArrayLike<number>, b: ArrayLike<number>): Match[] {
  const matches: Match[] = []
  // Pieces that wait for their turn, the first on top: a long text must not become a deep recursion.
  const waiting: Span[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }]
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    let { a0, b0 } = span
    const { a1, b1 } = span
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
      append(matches, a0++, b0++)
    }
    if (a0 === a1 || b0 === b1) continue
    const rest = { a0, a1, b0, b1 }
    const anchors = a1 - a0 + b1 - b0 > mostAtOnce ? uniqueInBoth(a, b, rest) : []
    if (!anchors.length) for (const [x, y] of shortestScript(a, b, rest)) append(matches, x, y)
    else waiting.push(...divided(rest, anchors).reverse())
  }
  return matches
}

function append(matches: Match[], a: number, b: number): void {
  const last = matches.at(-1)
  if (last && last.a + last.length === a && last.b + last.length === b) last.length++
  else matches.push({ a, b, length: 1 })
}

function divided({ a0, a1, b0, b1 }: Span, anchors: readonly [number, number][]): Span[] {
  const spans: Span[] = []
  let [a, b] = [a0, b0]
  for (const [x, y] of anchors) {
    spans.push({ a0: a, a1: x, b0: b, b1: y }, { a0: x, a1: x + 1, b0: y, b1: y + 1 })
    a = x + 1
    b = y + 1
  }
  return [...spans, { a0: a, a1, b0: b, b1 }]
}

/** Pairs of places of the numbers that occur once in both, the most that stand in the same order. */
function uniqueInBoth(a: ArrayLike<number>, b: ArrayLike<number>, { a0, a1, b0, b1 }: Span): [number, number][] {
  const places = uniquePlaces(b, b0, b1)
  const pairs: [number, number][] = []
  for (const [value, at] of uniquePlaces(a, a0, a1)) {
    const other = places.get(value)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  pairs.sort((x, y) => x[0] - y[0])
  return longestRising(pairs)
}

/** Where each number stands; -1 when it stands in several places. */
function uniquePlaces(list: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) places.set(list[at]!, places.has(list[at]!) ? -1 : at)
  return places
}

/** The longest part of a list of pairs whose second numbers rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(([, value], at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < value) low = middle + 1
      else high = middle
    }
    before[at] = low ? tails[low - 1]! : -1
    tails[low] = at
  })
  const rising: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!)
  return rising.reverse()
}

/** Myers' greedy algorithm: the pairs of places that a shortest edit script leaves as they are; none when it would be too long. */
function shortestScript(a: ArrayLike<number>, b: ArrayLike<number>, { a0, a1, b0, b1 }: Span): [number, number][] {
  const [n, m] = [a1 - a0, b1 - b0]
  const most = Math.min(n + m, mostDifferences)
  const ends = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(ends.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const at = most + 1 + k
      const down = k === -d || (k !== d && ends[at - 1]! < ends[at + 1]!)
      let x = down ? ends[at + 1]! : ends[at - 1]! + 1
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x++
      ends[at] = x
      if (x >= n && x - k >= m) return backtracked(trace, d, { a0, a1, b0, b1 })
    }
  }
  return []
}

function backtracked(trace: readonly Int32Array[], differences: number, { a0, a1, b0, b1 }: Span): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [a1 - a0, b1 - b0]
  for (let d = differences; d >= 0; d--) {
    const k = x - y
    // `trace[d]` holds the diagonals from -d - 1 to d + 1, as they were before step d.
    const ends = (diagonal: number): number => trace[d]![diagonal + d + 1]!
    const down = k === -d || (k !== d && ends(k - 1) < ends(k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : ends(fromK)
    const fromY = d === 0 ? 0 : fromX - fromK
    while (x > fromX && y > fromY) pairs.push([a0 + --x, b0 + --y])
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}
