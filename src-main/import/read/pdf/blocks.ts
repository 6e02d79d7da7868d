import { textOf, type PageLine, type PdfBlock } from './block.ts'
import { beginsBlock, isBold } from './break-lines.ts'
import { continues } from './continue-block.ts'
import { makeColumns, measure, type Column, type Layout } from './layout.ts'
import { readMarker } from './list-marker.ts'
import { listReferences, openNote, splitNotes } from './notes.ts'
import { orderNotes } from './order-notes.ts'
import { findTables } from './tables.ts'

const caption =
  /^(?:fig(?:ure|\.)?|table|tab(?:elle|leau|la|\.)|abb(?:ildung|\.)|figur[ae]|рис(?:унок|\.)?|табл(?:ица|\.)?|мал(?:юнок|\.)?|图|表|図|photo|foto|фото)\s*\.?\s*\d+/iu
const longestCaption = 400

/** The text of pages as blocks in reading order, the notes of all pages behind it. */
export interface PdfText {
  blocks: PdfBlock[]
  layout: Layout
}

/** Puts the lines of every page's columns together to blocks; paragraphs go on across columns and pages. */
export function makeBlocks(pages: readonly PageLine[][][]): PdfText {
  const columns = makeColumns(pages.flat())
  const layout = measure(columns)
  const blocks: PdfBlock[] = []
  const notes: PdfBlock[] = []
  for (const column of columns) {
    const page = column.lines[0]!.page
    const onPage = columns.filter(({ lines }) => lines[0]!.page === page).flatMap(({ lines }) => lines)
    const open = openNote(notes, page)
    const foot = splitNotes(column, layout, { references: listReferences(onPage), open })
    for (const { label, lines } of foot.notes) {
      if (label === null && open) open.lines.push(...lines)
      else notes.push({ kind: 'footnote', lines, size: lines[0]!.size, label: label ?? '' })
    }
    const text = { ...column, lines: foot.text }
    append(blocks, breakColumn(text, layout, blocks.at(-1)?.table ?? 0), { column: text, layout })
  }
  const lines = columns.flatMap((column) => column.lines)
  return { blocks: [...checkLists(blocks), ...orderNotes(notes, lines)], layout }
}

/** A column's blocks behind those of the one before; its first paragraph may be the rest of that one's last. */
function append(blocks: PdfBlock[], next: PdfBlock[], place: { column: Column; layout: Layout }): void {
  const isText = ({ kind }: PdfBlock): boolean => kind !== 'caption' && kind !== 'table-row'
  const open = blocks.findLast(isText)
  const first = next.find(isText)
  const isContinued = open && first && continues(open, first, place.column, place.layout)
  if (isContinued) open.lines.push(...first.lines)
  blocks.push(...next.filter((block) => !isContinued || block !== first))
}

function breakColumn(column: Column, layout: Layout, lastTable: number): PdfBlock[] {
  const tables = findTables(column)
  const blocks: PdfBlock[] = []
  column.lines.forEach((line, i) => {
    const table = tables[i]
    const open = blocks.at(-1)
    if (table !== null && table !== undefined) {
      const number = lastTable + column.lines[0]!.page * 1000 + table + 1
      blocks.push({ kind: 'table-row', lines: [line], size: line.size, cells: line.cells, table: number })
    } else if (!open || open.kind === 'table-row' || beginsBlock(open, line, column, layout)) {
      const marker = readMarker(line.text, line.x0 - column.left > 0.3 * line.size)?.text
      blocks.push({ kind: 'paragraph', lines: [line], size: line.size, ...(marker && { marker }) })
    } else open.lines.push(line)
  })
  for (const block of blocks) if (block.kind === 'paragraph') block.kind = kindOf(block, column, layout)
  return blocks
}

function kindOf(block: PdfBlock, { left, right }: Column, layout: Layout): PdfBlock['kind'] {
  const text = textOf(block)
  const { lines, size } = block
  if (
    caption.test(text) &&
    text.length < longestCaption &&
    lines.length < 9 &&
    (size < 0.97 * layout.size || /^\S+\s*\.?\s*\d+\s*[.:—–]/u.test(text))
  )
    return 'caption'
  const isLarge = size > 1.1 * layout.size && text.length < 300
  const isHeavy = lines.every(isBold) && lines.length <= 3 && text.length < 200 && !/[.,;]$/u.test(text.trim())
  if ((isLarge || isHeavy) && /\p{L}/u.test(text)) return 'heading'
  if (block.marker !== undefined) return 'list-item'
  const inset = (line: PageLine): boolean => line.x0 - left > 0.9 * size && right - line.x1 > 0.5 * size
  return lines.length > 1 && lines.every(inset) && right - left > 20 * size ? 'quote' : 'paragraph'
}

/** A number in front of a paragraph makes no list; the next one's has to follow it. */
function checkLists(blocks: readonly PdfBlock[]): PdfBlock[] {
  const ordinals = blocks.map(({ kind, marker }) =>
    kind === 'list-item' ? (readMarker(`${marker}x`, true)?.ordinal ?? undefined) : undefined
  )
  return blocks.map((block, i) => {
    const ordinal = ordinals[i]
    if (block.kind !== 'list-item') return withoutMarker(block)
    if (ordinal === undefined) return block
    const isCounted = [-2, -1, 1, 2].some((step) => ordinals[i + step] === ordinal + Math.sign(step))
    return isCounted ? block : { ...withoutMarker(block), kind: 'paragraph' }
  })
}

function withoutMarker({ marker: _, ...block }: PdfBlock): PdfBlock {
  return block
}
