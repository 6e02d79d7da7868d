import type { Chunk } from './chunks.ts'
import { splitAbstracts } from './two-abstracts.ts'

/** A part of a page that is read from top to bottom: a column, or what stands across columns. */
export type Flow = Chunk[]

/** A gutter between two columns: its right edge, and what is above, beside and below it. */
interface Gutter {
  above: Chunk[]
  left: Chunk[]
  right: Chunk[]
  below: Chunk[]
  lines: number
  x: number
}

/** Narrower than this, in heights of the font, is a table's column or a list's numbers. */
const narrowest = 8
const fewestLines = 3
/** Columns of so many lines say where those of other pages are. */
const surelyColumns = 8
const deepest = 12
/** Marks of notes stand so far above their line at most, in heights of its font. */
const highestRaise = 0.75

/** What is known of a document's pages: the height of its running text, and whether it is read from right to left. */
export interface Reading {
  size: number
  rtl: boolean
}

/**
 * Every page's chunks in reading order. Columns are told by a gutter that many lines keep free on both sides of it, all of them
 * wide enough to be prose, or a few where other pages have one; from right to left, the right one is read first.
 */
export function listFlows(pages: readonly (readonly Chunk[])[], reading: Reading): Flow[][] {
  const known = new Set<number>()
  const splitAll = (gutters: readonly number[]): Flow[][] =>
    pages.map((chunks, page) => split(chunks, reading, { known: gutters, found: known, isFirstPage: page === 0 }))
  const first = splitAll([])
  return known.size ? splitAll([...known]) : first
}

/** Where gutters are known to be, in points, and those that are found. */
interface Gutters {
  known: readonly number[]
  found: Set<number>
  isFirstPage: boolean
}

function split(chunks: readonly Chunk[], reading: Reading, gutters: Gutters, depth = 0): Flow[] {
  if (!chunks.length) return []
  const gutter = depth < deepest ? findGutter(chunks, reading.size, gutters.known) : null
  if (!gutter) return [[...chunks]]
  if (gutter.lines >= surelyColumns) gutters.found.add(gutter.x)
  const { above, below } = gutter
  const abstracts = gutters.isFirstPage ? splitAbstracts(gutter, reading.size) : null
  const sides = abstracts ? [abstracts.above, abstracts.below] : [gutter]
  const inOrder = sides.flatMap(({ left, right }) => (reading.rtl ? [right, left] : [left, right]))
  return [above, ...inOrder, below].flatMap((part) => split(part, reading, gutters, depth + 1))
}

function findGutter(chunks: readonly Chunk[], size: number, known: readonly number[]): Gutter | null {
  let best: Gutter | null = null
  const fromTop = [...chunks].sort((a, b) => a.y - b.y)
  for (const x of sharedEdges(chunks, known)) {
    const fewest = known.some((other) => Math.abs(other - x) < 2) ? 1 : fewestLines
    for (const gutter of guttersAt(fromTop, x, { size, fewest })) if (!best || gutter.lines > best.lines) best = gutter
  }
  return best
}

/** Where several chunks begin: the left edges that a column may have, the commonest first. */
function sharedEdges(chunks: readonly Chunk[], known: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const { x0 } of chunks) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  const edges = [...counts]
    .filter(([, count]) => count >= fewestLines)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([x]) => x - 1)
  return [...edges, ...known]
}

/** The stretches of a page, its chunks from the top, in which nothing crosses the band to the left of `x`, if columns stand on both sides of it. */
function guttersAt(chunks: readonly Chunk[], x: number, { size, fewest }: { size: number; fewest: number }): Gutter[] {
  const gutters: Gutter[] = []
  const edge = x - 0.75 * size
  for (const { top, left, right } of freeStretches(chunks, edge, x)) {
    if (left.length < fewest || right.length < fewest) continue
    const [first, second] = [lineWidths(left, size), lineWidths(right, size)]
    const lines = sharedLines(first, second, size)
    if (lines < fewest || !isProse(left, first, size) || !isProse(right, second, size)) continue
    const within = new Set([...left, ...right])
    const rest = chunks.filter((chunk) => !within.has(chunk))
    const above = rest.filter(({ y }) => y <= top)
    gutters.push({ above, left, right, below: rest.filter(({ y }) => y > top), lines, x })
  }
  return gutters
}

/** What stands beside a band between two lines that cross it. */
interface Stretch {
  top: number
  left: Chunk[]
  right: Chunk[]
}

/** The stretches that a band from `edge` to `x` is free in. What stands as high as a line that crosses it, or is raised beside it, is in none. */
function freeStretches(chunks: readonly Chunk[], edge: number, x: number): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch = { top: -Infinity, left: [], right: [] }
  for (const chunk of chunks) {
    if (chunk.x0 < x && chunk.x1 > edge) {
      if (open.left.length && open.right.length) stretches.push(before(open, chunk.y - highestRaise * chunk.size))
      open = { top: chunk.y, left: [], right: [] }
    } else if (chunk.y > open.top) {
      if (chunk.x1 <= edge) open.left.push(chunk)
      if (chunk.x0 >= x) open.right.push(chunk)
    }
  }
  stretches.push(open)
  return stretches
}

function before({ top, left, right }: Stretch, bottom: number): Stretch {
  const isAbove = ({ y }: Chunk): boolean => y < bottom
  return { top, left: left.filter(isAbove), right: right.filter(isAbove) }
}

/** A line that chunks stand on, and their extent. */
interface Width {
  y: number
  width: number
}

/** How many lines of the shorter side stand beside lines of the other. */
function sharedLines(left: readonly Width[], right: readonly Width[], size: number): number {
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0) - 0.5 * size
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0) + 0.5 * size
  const within = (lines: readonly Width[]): number => lines.filter(({ y }) => y >= top && y <= bottom).length
  return Math.min(within(left), within(right))
}

function isProse(chunks: readonly Chunk[], lines: readonly Width[], size: number): boolean {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  const column = Math.max(...chunks.map(({ x1 }) => x1)) - Math.min(...chunks.map(({ x0 }) => x0))
  const middle = widths[Math.floor(widths.length / 2)] ?? 0
  const full = widths.filter((width) => width >= 0.8 * column).length
  return middle >= narrowest * size && full >= 0.4 * widths.length
}

/** The lines that chunks, from the top, stand on. */
function lineWidths(chunks: readonly Chunk[], size: number): Width[] {
  const lines: { y: number; x0: number; x1: number }[] = []
  for (const { y, x0, x1 } of chunks) {
    const last = lines.at(-1)
    if (last && y - last.y < 0.5 * size) {
      last.x0 = Math.min(last.x0, x0)
      last.x1 = Math.max(last.x1, x1)
    } else lines.push({ y, x0, x1 })
  }
  return lines.map(({ y, x0, x1 }) => ({ y, width: x1 - x0 }))
}
