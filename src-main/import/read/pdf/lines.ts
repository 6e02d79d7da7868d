import { countSigns, type Chunk } from './chunks.ts'
import type { Face } from './glyph.ts'
import { isRightToLeft, listSigns, type Part, type Sign } from './signs.ts'

/** A stretch of a line in one look. */
export interface Span {
  text: string
  bold: boolean
  italic: boolean
  /** Above the baseline and small, as marks of notes are. */
  raised: boolean
}

/** Texts of a line that wide gaps part, with where they begin and end. */
export interface Cell {
  spans: Span[]
  x0: number
  x1: number
}

/** A line of a column. */
export interface Line {
  spans: Span[]
  text: string
  cells: Cell[]
  x0: number
  x1: number
  y: number
  size: number
  /** The font that most of it is set in. */
  face: Face
  rtl: boolean
  /** The width of its first word, in points: whether the line before had room for it. */
  firstWord: number
  /** The spaces between its words are all as wide, as in a line that was stretched to fill its column. */
  even: boolean
}

/** A gap of so many heights of the font may part the cells of a table. */
const cellGap = 0.8

/** The lines that a column's chunks make, from the top. Raised and lowered signs belong to the line that they touch. */
export function listLines(flow: readonly Chunk[]): Line[] {
  const rows: Chunk[][] = []
  const sorted = [...flow].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const chunk of sorted) {
    const row = rows.findLast(
      ([first], i) => i > rows.length - 3 && Math.abs(chunk.y - first!.y) < 0.2 * Math.min(chunk.size, first!.size)
    )
    if (row) row.push(chunk)
    else rows.push([chunk])
  }
  return joinRaised(rows).map(toLine)
}

/** Rows of small signs become parts of the row whose signs they stand beside. */
function joinRaised(rows: Chunk[][]): Part[][] {
  const parts = rows.map((row) => row.map((chunk): Part => ({ chunk, raised: false })))
  rows.forEach((row, i) => {
    for (const chunk of row) {
      const host = [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].find((j) =>
        rows[j]?.some((other) => isBeside(chunk, other))
      )
      if (host === undefined) continue
      parts[i] = parts[i]!.filter((part) => part.chunk !== chunk)
      parts[host]!.push({ chunk, raised: chunk.y < rows[host]![0]!.y - 0.1 * chunk.size })
    }
  })
  return parts.filter((row) => row.length)
}

function isBeside(small: Chunk, large: Chunk): boolean {
  if (small.size > 0.86 * large.size || countSigns(small) > 12) return false
  if (small.y < large.y - 0.75 * large.size || small.y > large.y + 0.35 * large.size) return false
  return (
    Math.abs(small.x0 - large.x1) < 0.4 * large.size ||
    // The mark in front of a note may have a space behind it, which a line that fills its column stretches.
    Math.abs(small.x1 - large.x0) < 0.7 * large.size ||
    (small.x0 > large.x0 && small.x1 < large.x1)
  )
}

function toLine(parts: readonly Part[]): Line {
  const signs = listSigns(parts)
  const base = parts.filter(({ raised }) => !raised).map(({ chunk }) => chunk)
  const chunks = base.length ? base : parts.map(({ chunk }) => chunk)
  const main = chunks.reduce((a, b) => (countSigns(b) > countSigns(a) ? b : a))
  const cells = splitCells(signs, main.size)
  const spans = cells.flatMap((cell, i) => (i ? [{ ...plain, text: ' ' }, ...cell.spans] : cell.spans))
  const text = spans.map((span) => span.text).join('')
  const end = signs.findIndex(({ spaced }, i) => i > 0 && spaced)
  const word = extentOf(end < 0 ? signs : signs.slice(0, end))
  return {
    spans,
    text,
    cells,
    ...extentOf(parts.map(({ chunk }) => chunk)),
    y: main.y,
    size: main.size,
    face: main.face,
    rtl: isRightToLeft(text),
    even: isEven(signs),
    firstWord: word.x1 - word.x0
  }
}

function isEven(signs: readonly Sign[]): boolean {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 1; i < signs.length; i++) {
    const { spaced, x0, x1 } = signs[i]!
    if (!spaced) continue
    const gap = gapBetween(signs[i - 1]!, x0, x1)
    least = Math.min(least, gap)
    most = Math.max(most, gap)
  }
  return least > 0.75 * most
}

/** How far a sign stands from the one before, on whichever side. */
function gapBetween(before: Sign, x0: number, x1: number): number {
  return Math.max(x0 - before.x1, before.x0 - x1)
}

const plain: Span = { text: '', bold: false, italic: false, raised: false }

function splitCells(signs: readonly Sign[], size: number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (let i = 1; i <= signs.length; i++) {
    const sign = signs[i]
    if (sign && gapBetween(signs[i - 1]!, sign.x0, sign.x1) <= cellGap * size) continue
    const group = signs.slice(from, i)
    cells.push({ spans: toSpans(group), ...extentOf(group) })
    from = i
  }
  return cells
}

function extentOf(parts: readonly { x0: number; x1: number }[]): { x0: number; x1: number } {
  let [left, right] = [Infinity, -Infinity]
  for (const { x0, x1 } of parts) {
    left = Math.min(left, x0)
    right = Math.max(right, x1)
  }
  return { x0: left, x1: right }
}

function toSpans(signs: readonly Sign[]): Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!
    const text = i && sign.spaced ? ` ${sign.text}` : sign.text
    const raised = sign.raised || isSmallFigure(sign)
    const { bold, italic } = sign.face
    if (open && open.bold === bold && open.italic === italic && open.raised === raised) open.text += text
    else spans.push((open = { text, bold, italic, raised }))
  }
  return spans
}

/** Fonts that have raised figures of their own draw them on the baseline; they are narrower than figures ever are. */
function isSmallFigure({ text, x0, x1, size, spaced }: Sign): boolean {
  return !spaced && x1 - x0 < 0.43 * size && /^\d$/.test(text)
}
