import type { Chunk } from './chunks.ts'
import { readNumeral, type Numeral } from './numerals.ts'
import { isAddressHead, isBrowserLine, isCountedFoot } from './browser-lines.ts'
import { listLines } from './lines.ts'

/** The text of one page before it is put in order. */
export interface PageChunks {
  chunks: Chunk[]
  width: number
  height: number
}

/** What repeats at a page's edges, and the page's number as printed. */
export interface Running {
  lines: RunningLine[]
  printed: string | null
}

/** A line set aside, with the chunks that it is made of. */
export interface RunningLine {
  text: string
  reason: 'running head' | 'page number'
  chunks: Chunk[]
}

/** A line at a page's edge. */
interface Edge {
  page: number
  text: string
  /** Points from the edge that it is nearest to; the top's are below zero. */
  place: number
  chunks: Chunk[]
  numeral: Numeral | null
  /** Nothing but the number stands there. */
  bare: boolean
  key: string
  artifact: boolean
  /** It stands apart from the text. */
  apart: boolean
}

const edgeShare = 0.16
const tolerance = 4

/**
 * The running heads, running feet and page numbers of every page: lines near an edge that come again at the same place, on every
 * page or every other one, or that hold a number which counts up with the pages; and what a tagged PDF calls an artifact.
 */
export function findRunning(pages: readonly PageChunks[]): Running[] {
  const edges = pages.map(listEdges)
  const worded = new Map<string, Edge[]>()
  const numbers = new Map<string, Edge[]>()
  for (const edge of edges.flat()) {
    if (/\p{L}{2}/u.test(edge.key)) group(worded, edge.key, edge)
    if (edge.numeral) group(numbers, countKey(edge), edge)
  }
  return edges.map((lines) => {
    const numbered = lines.filter((line) => {
      const same = numbers.get(countKey(line)) ?? []
      return counts(line, same, pages.length) || countsElsewhere(line, same, pages.length)
    })
    const isCounted = lines.some(({ text, apart }) => apart && isCountedFoot(text))
    const running = lines.filter(
      (line) =>
        line.artifact ||
        (line.apart && (isBrowserLine(line.text) || (isCounted && line.place < 0 && isAddressHead(line.text)))) ||
        numbered.includes(line) ||
        repeats(line, worded.get(line.key) ?? [], pages.length) ||
        isLoneNumber(line, pages.length)
    )
    const printed = running.find(({ numeral, bare }) => numeral && (bare || pages.length > 2)) ?? numbered[0]
    return {
      lines: running.map(({ text, chunks, bare }) => ({ text, chunks, reason: bare ? 'page number' : 'running head' })),
      printed: printed?.numeral?.text ?? null
    }
  })
}

function listEdges({ chunks, height }: PageChunks, page: number): Edge[] {
  const top = chunks.filter(({ y }) => y < height * edgeShare)
  const bottom = chunks.filter(({ y }) => y > height * (1 - edgeShare))
  const ys = chunks.map(({ y }) => y).sort((a, b) => a - b)
  const edge = (part: Chunk[], isTop: boolean): Edge[] =>
    byRow(part)
      .slice(...(isTop ? [0, 2] : [-2]))
      .map((row) => {
        const y = row[0]!.y
        const text = listLines(row)
          .map((line) => line.text)
          .join(' ')
          .trim()
        const { numeral, bare } = readNumeral(text)
        const size = row[0]!.size
        const next = isTop ? ys.find((other) => other > y + 0.5 * size) : ys.findLast((other) => other < y - 0.5 * size)
        return {
          page,
          text,
          place: isTop ? y - height : height - y,
          chunks: row,
          numeral,
          bare,
          key: text.replace(/\d+/g, '#').toLowerCase(),
          artifact: row.every(({ artifact }) => artifact),
          apart: next === undefined || Math.abs(next - y) > 1.6 * size
        }
      })
  return [...edge(top, true), ...edge(bottom, false)]
}

function byRow(chunks: readonly Chunk[]): Chunk[][] {
  const rows: Chunk[][] = []
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && chunk.y - row[0]!.y < 0.4 * chunk.size) row.push(chunk)
    else rows.push([chunk])
  }
  return rows
}

function group(groups: Map<string, Edge[]>, key: string, edge: Edge): void {
  const known = groups.get(key)
  if (known) known.push(edge)
  else groups.set(key, [edge])
}

/** What pages that are counted on have in common: how far their number is from their place in the file. */
function countKey({ numeral, page }: Edge): string {
  return numeral ? `${numeral.roman} ${numeral.value - page}` : ''
}

/** Whether so many other pages have one of some lines at the place of this one. */
function isOnPages(line: Edge, same: readonly Edge[], fewest: number): boolean {
  let found = 0
  return same.some(({ page, place }) => {
    if (page !== line.page && Math.abs(place - line.place) < tolerance) found++
    return found >= fewest
  })
}

/** The same words at the same place of other pages. */
function repeats(line: Edge, same: readonly Edge[], pages: number): boolean {
  return isOnPages(line, same, pages > 4 ? 2 : 1)
}

/** A number that is as far from the page's own on other pages. */
function counts(line: Edge, same: readonly Edge[], pages: number): boolean {
  return line.numeral !== null && (line.bare || line.apart) && isOnPages(line, same, pages > 3 ? 2 : 1)
}

/** A number that counts with those at another place, as the one at the foot of an article's first page does with those in the heads of the others. */
function countsElsewhere(line: Edge, same: readonly Edge[], pages: number): boolean {
  if (!line.apart || !(line.bare || line.artifact)) return false
  const others = same.filter(({ page, apart }) => page !== line.page && apart)
  return others.some(({ artifact }) => artifact) || (line.bare && others.some((other) => counts(other, others, pages)))
}

/** On a page or two nothing can repeat: a number alone, apart from the text, that could be the page's. */
function isLoneNumber({ bare, apart, numeral, page }: Edge, pages: number): boolean {
  return pages <= 2 && bare && apart && numeral?.value === page + 1
}
