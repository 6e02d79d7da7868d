import { countSigns, textOfChunk, type Chunk } from './chunks.ts'
import { commonest } from './layout.ts'

/** What an abstract begins with. */
const abstract =
  /^\s*(?:abstract|summary|synopsis|zusammenfassung|kurzfassung|r[ée]sum[ée]n?|riassunto|sommario|sintesi|resumo|samenvatting|sammanfattning|sammendrag|streszczenie|abstrakt|rezumat|сажетак|аннотация|анотація|резюме|реферат|özet|özetçe|περίληψη|摘要|要旨|초록|ملخص|תקציר)/iu

/** So many heights of the font below the band show what the columns are set in; further down are notes. */
const shown = 6

/** Chunks on both sides of a gutter. */
export interface Sides {
  left: Chunk[]
  right: Chunk[]
}

/**
 * What stands side by side above the columns of an article's first page and is read before them, as abstracts in two languages
 * are, and the columns below it; null when there is none. Both columns begin anew at the same height, behind a free band, under
 * smaller text or under what begins as abstracts do. `size`: the height of the running text.
 */
export function splitAbstracts({ left, right }: Sides, size: number): { above: Sides; below: Sides } | null {
  const [first, second] = [listStarts(left, size), listStarts(right, size)]
  for (const y of first) {
    if (!second.some((other) => Math.abs(other - y) < 0.5 * size)) continue
    const edge = y - 0.6 * size
    const above = { left: left.filter((chunk) => chunk.y < edge), right: right.filter((chunk) => chunk.y < edge) }
    const below = { left: left.filter((chunk) => chunk.y >= edge), right: right.filter((chunk) => chunk.y >= edge) }
    const isSmaller = (top: readonly Chunk[], rest: readonly Chunk[]): boolean =>
      sizeOf(top) < 0.97 * sizeOf(rest.filter((chunk) => chunk.y < edge + shown * size))
    const isRead = (side: keyof Sides): boolean => isAbstract(above[side]) || isSmaller(above[side], below[side])
    if (isRead('left') && isRead('right')) return { above, below }
  }
  return null
}

/** Where lines stand under a band that is wider than those between lines, from the top. */
function listStarts(chunks: readonly Chunk[], size: number): number[] {
  const ys = chunks.map(({ y }) => y).sort((a, b) => a - b)
  const gaps = ys.slice(1).map((y, i) => y - ys[i]!)
  const leading = commonest(gaps.filter((gap) => gap > 0.8 * size).map((gap) => [gap, 1]))
  return ys.slice(1).filter((_y, i) => gaps[i]! > 1.4 * leading)
}

function isAbstract(chunks: readonly Chunk[]): boolean {
  const top = Math.min(...chunks.map(({ y }) => y))
  const line = chunks.filter(({ y, size }) => y < top + 0.5 * size).sort((a, b) => a.x0 - b.x0)
  return abstract.test(line.map(textOfChunk).join(''))
}

function sizeOf(chunks: readonly Chunk[]): number {
  return commonest(chunks.map((chunk) => [chunk.size, countSigns(chunk)]))
}
