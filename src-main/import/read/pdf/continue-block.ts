import type { PdfBlock } from './block.ts'
import type { Column, Layout } from './layout.ts'

const sentenceEnd = /[.!?…։။。！？]["”»’)\]]*\s*$/u

/** Whether the first paragraph of a column is the rest of the last one of the column before. */
export function continues(open: PdfBlock, next: PdfBlock, column: Column, layout: Layout): boolean {
  if (next.kind === 'heading' || open.kind === 'heading' || next.marker !== undefined) return false
  if (next.kind === 'quote' && open.kind === 'paragraph' && !/^\p{Ll}/u.test(next.lines[0]!.text)) return false
  const before = open.lines.at(-1)!
  const first = next.lines[0]!
  if (before.page > first.page || Math.abs(before.size - first.size) > 0.06 * before.size) return false
  if (/[\p{L}][-\u2010\u00ad]$/u.test(before.text)) return true
  if (/^\p{Ll}/u.test(first.text)) return true
  const width = column.right - column.left
  const slack = Math.max(...open.lines.map(({ x1 }) => x1)) - before.x1
  const isFull = open.lines.length > 1 ? slack < 0.12 * width : before.x1 - before.x0 > 0.85 * width
  const inset = first.rtl ? column.right - first.x1 : first.x0 - column.left
  const isInset = inset > 0.6 * first.size
  if (sentenceEnd.test(before.text)) return layout.indented && isFull && !isInset
  return isFull && !(layout.indented && isInset && /^\p{Lu}/u.test(first.text))
}
