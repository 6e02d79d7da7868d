import type { PageLine, PdfBlock } from './block.ts'
import type { Column, Layout } from './layout.ts'
import { readMarker } from './list-marker.ts'

const sentenceEnd = /[.!?…:։။。！？"”»’)\]]\s*$/u

/** A line of a table of contents, with its page at the end. */
const leaders = /(?:\.\s?|·\s?|…){4,}\s*(?:\d+|[ivxlc]+)\s*$/iu

/** Where a line stands within its column, in points. */
function insets(line: PageLine, { left, right }: Column): { start: number; slack: number } {
  return line.rtl
    ? { start: right - line.x1, slack: line.x0 - left }
    : { start: line.x0 - left, slack: right - line.x1 }
}

/** Whether a line is bold throughout. */
export function isBold({ spans }: PageLine): boolean {
  return spans.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text))
}

/** Whether a line begins a new block after those that an open one holds: by size, look, gap, list mark, indent or a short line before it. */
export function beginsBlock(open: PdfBlock, line: PageLine, column: Column, layout: Layout): boolean {
  const before = open.lines.at(-1)!
  const { size } = line
  if (Math.abs(size - before.size) > 0.06 * before.size) return true
  const gap = line.y - before.y
  const usual =
    Math.abs(size - layout.size) < 0.06 * size ? layout.leading : Math.max(1.1, layout.leading / layout.size) * size
  if (leaders.test(before.text) || leaders.test(line.text)) return true
  if (gap < 0 || gap > usual * 1.25 + 0.1 * size) return true
  if (isBold(line) !== isBold(before)) return isBold(before) ? open.lines.every(isBold) : /^\p{Lu}|^\d/u.test(line.text)
  if (/[\p{L}][-\u2010\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return false
  const now = insets(line, column)
  const marker = readMarker(line.text, now.start > 0.3 * size)
  if (marker && (marker.ordinal === null || isNextItem(open, marker.ordinal) || startsList(open, before, column)))
    return true
  if (isCentred(line, column) && isUnder(before, line)) return false
  return isIndented(open, line, column) || isShort(before, line, column)
}

function isNextItem(open: PdfBlock, ordinal: number): boolean {
  const last = open.marker === undefined ? null : readMarker(`${open.marker}x`, true)
  return last?.ordinal === ordinal - 1
}

function startsList(open: PdfBlock, before: PageLine, column: Column): boolean {
  return open.marker === undefined && insets(before, column).slack > 2 * before.size
}

function isCentred(line: PageLine, { left, right }: Column): boolean {
  const [start, end] = [line.x0 - left, right - line.x1]
  return start > 1.5 * line.size && Math.abs(start - end) < 0.1 * line.size + 2
}

/** Whether a line stands in the middle under another, as the last of a caption does. */
function isUnder(before: PageLine, line: PageLine): boolean {
  return Math.abs(before.x0 + before.x1 - line.x0 - line.x1) < 0.2 * line.size + 4
}

/** A first line set in, or one set out again after a list item or a hanging paragraph. */
function isIndented(open: PdfBlock, line: PageLine, column: Column): boolean {
  const starts = open.lines.map((other) => insets(other, column).start)
  const start = insets(line, column).start
  const step = 0.6 * line.size
  const last = starts.at(-1)!
  if (start - last > step) {
    // A list item's or a hanging paragraph's second line stands under its text.
    if (open.marker !== undefined) return starts.length > 1
    return starts.length > 1 || !isHanging(column, line)
  }
  if (last - start > step) return open.marker !== undefined || starts.length > 1
  return open.lines.length > 1 && starts[0]! + step < last && Math.abs(start - starts[0]!) < 0.3 * step
}

/** Whether most lines of a column are set in under a few that are not, as bibliographies are. */
function isHanging({ lines, left }: Column, line: PageLine): boolean {
  const inset = lines.filter(({ x0 }) => Math.abs(x0 - line.x0) < 1.5).length
  const flush = lines.filter(({ x0 }) => Math.abs(x0 - left) < 1.5).length
  return inset >= flush * 0.6
}

/** The line before had room for this one's first word, so somebody ended it there. */
function isShort(before: PageLine, line: PageLine, column: Column): boolean {
  const { slack } = insets(before, column)
  const room = slack - line.firstWord - 0.3 * line.size
  if (room <= 0.4 * line.size) return false
  if (sentenceEnd.test(before.text)) return true
  return room > 0.25 * (column.right - column.left) && !/^\p{Ll}/u.test(line.text)
}
