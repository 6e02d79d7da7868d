import type { Chunk } from './chunks.ts'

/** A part of a page that is read from top to bottom: a column, or what stands across columns. */
export type Flow = Chunk[]

/** A gutter between two columns: its right edge, and what is above, beside and below it. */
interface Gutter {
  above: Chunk[]
  left: Chunk[]
  right: Chunk[]
  below: Chunk[]
  lines: number
}

/** Narrower than this, in heights of the font, is a table's column or a list's numbers. */
const narrowest = 8
const fewestLines = 3
const deepest = 12

/**
 * A page's chunks in reading order. Columns are told by a gutter that many lines keep free on both sides of it, all of them wide
 * enough to be prose; from right to left, the right one is read first.
 */
export function listFlows(chunks: readonly Chunk[], size: number, rtl: boolean, depth = 0): Flow[] {
  if (!chunks.length) return []
  const gutter = depth < deepest ? findGutter(chunks, size) : null
  if (!gutter) return [[...chunks]]
  const { above, left, right, below } = gutter
  const inOrder = rtl ? [above, right, left, below] : [above, left, right, below]
  return inOrder.flatMap((part) => listFlows(part, size, rtl, depth + 1))
}

function findGutter(chunks: readonly Chunk[], size: number): Gutter | null {
  let best: Gutter | null = null
  for (const x of sharedEdges(chunks))
    for (const gutter of guttersAt(chunks, x, size)) if (!best || gutter.lines > best.lines) best = gutter
  return best
}

/** Where several chunks begin: the left edges that a column may have, the commonest first. */
function sharedEdges(chunks: readonly Chunk[]): number[] {
  const counts = new Map<number, number>()
  for (const { x0 } of chunks) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= fewestLines)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 24)
    .map(([x]) => x - 1)
}

/** The stretches of a page in which nothing crosses the band to the left of `x`, if columns stand on both sides of it. */
function guttersAt(chunks: readonly Chunk[], x: number, size: number): Gutter[] {
  const edge = x - 0.75 * size
  const crossing = chunks.filter(({ x0, x1 }) => x0 < x && x1 > edge).sort((a, b) => a.y - b.y)
  const limits = [-Infinity, ...crossing.map(({ y }) => y), Infinity]
  return limits.slice(1).flatMap((bottom, i): Gutter[] => {
    const top = limits[i]!
    const within = chunks.filter(({ y, x0, x1 }) => y > top && y < bottom && !(x0 < x && x1 > edge))
    const left = within.filter(({ x1 }) => x1 <= edge)
    const right = within.filter(({ x0 }) => x0 >= x)
    const lines = sharedLines(left, right, size)
    if (lines < fewestLines || !isProse(left, size) || !isProse(right, size)) return []
    const rest = (part: Chunk): boolean => !within.includes(part)
    return [
      {
        above: chunks.filter((chunk) => rest(chunk) && chunk.y <= top),
        left,
        right,
        below: chunks.filter((chunk) => rest(chunk) && chunk.y > top),
        lines
      }
    ]
  })
}

/** How many lines of the shorter side stand beside lines of the other. */
function sharedLines(left: readonly Chunk[], right: readonly Chunk[], size: number): number {
  const [first, second] = [lineWidths(left, size), lineWidths(right, size)]
  const top = Math.max(first[0]?.y ?? 0, second[0]?.y ?? 0) - 0.5 * size
  const bottom = Math.min(first.at(-1)?.y ?? 0, second.at(-1)?.y ?? 0) + 0.5 * size
  const within = (lines: readonly { y: number }[]): number => lines.filter(({ y }) => y >= top && y <= bottom).length
  return Math.min(within(first), within(second))
}

function isProse(chunks: readonly Chunk[], size: number): boolean {
  const lines = lineWidths(chunks, size)
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  const column = Math.max(...chunks.map(({ x1 }) => x1)) - Math.min(...chunks.map(({ x0 }) => x0))
  const middle = widths[Math.floor(widths.length / 2)] ?? 0
  const full = widths.filter((width) => width >= 0.8 * column).length
  return middle >= narrowest * size && full >= 0.4 * widths.length
}

/** The lines that chunks stand on, from the top, with their extent. */
function lineWidths(chunks: readonly Chunk[], size: number): { y: number; width: number }[] {
  const lines: { y: number; x0: number; x1: number }[] = []
  for (const { y, x0, x1 } of [...chunks].sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1)
    if (last && y - last.y < 0.5 * size) {
      last.x0 = Math.min(last.x0, x0)
      last.x1 = Math.max(last.x1, x1)
    } else lines.push({ y, x0, x1 })
  }
  return lines.map(({ y, x0, x1 }) => ({ y, width: x1 - x0 }))
}
