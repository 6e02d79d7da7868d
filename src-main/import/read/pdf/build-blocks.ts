import type { DocJson } from '#shared/model.ts'
import type { PdfBlock } from './block.ts'
import { inlineOf, type InlineRules } from './inline.ts'
import type { PicturePart } from './place-pictures.ts'

/** Blocks, and pictures among them, as nodes of the article schema. Every page begins where its first kept line stands. */
export function buildBlocks(parts: readonly (PdfBlock | PicturePart)[], rules: InlineRules): DocJson[] {
  const nodes: DocJson[] = []
  const levels = headingLevels(parts.filter((part): part is PdfBlock => !('picture' in part)))
  let page: number | null = null
  let table: number | undefined
  for (const block of parts) {
    if ('picture' in block) {
      nodes.push(block.picture)
      continue
    }
    const isNote = block.kind === 'footnote'
    const inline = inlineOf(block, isNote ? null : page, rules)
    page = block.lines.at(-1)!.page
    const last = nodes.at(-1)
    const paragraph = { type: 'paragraph', content: inline }
    if (block.kind === 'heading' && !block.reason)
      nodes.push({ type: 'heading', attrs: { level: levels.get(sizeKey(block)) ?? 2 }, content: inline })
    else if (block.kind === 'caption') nodes.push({ type: 'caption', content: inline })
    else if (block.kind === 'quote') nodes.push({ type: 'blockquote', content: [paragraph] })
    else if (block.kind === 'list-item') addItem(nodes, block, paragraph)
    else if (block.kind === 'table-row') {
      const row = { type: 'table_row', content: rowCells(block, inline, rules) }
      if (last?.type === 'table' && block.table === table) last.content!.push(row)
      else nodes.push({ type: 'table', content: [row] })
    } else if (isNote) nodes.push({ type: 'footnote', attrs: { label: rules.labelOf(block) }, content: [paragraph] })
    else nodes.push(paragraph)
    table = block.table
  }
  return nodes
}

function addItem(nodes: DocJson[], { marker = '' }: PdfBlock, paragraph: DocJson): void {
  const number = /\d+/.exec(marker)?.[0]
  const isOrdered = /[\p{L}\d]/u.test(marker)
  const type = isOrdered ? 'ordered_list' : 'bullet_list'
  const item = { type: 'list_item', content: [paragraph] }
  const last = nodes.at(-1)
  if (last?.type === type) last.content!.push(item)
  else nodes.push({ type, ...(isOrdered && { attrs: { order: Number(number ?? 1) } }), content: [item] })
}

/** The cells of a row; a page's start, which may stand before its text, goes into the first. */
function rowCells(block: PdfBlock, inline: readonly DocJson[], rules: InlineRules): DocJson[] {
  const starts = inline.filter(({ type }) => type === 'page_start')
  return (block.cells ?? []).map(({ spans }, i) => ({
    type: 'table_cell',
    content: [...(i ? [] : starts), ...rules.spans(spans, block.lines[0]!.page)]
  }))
}

/** The largest headings have level 2, the next 3, and all others 4. */
function headingLevels(blocks: readonly PdfBlock[]): Map<number, number> {
  const sizes = new Set(blocks.filter(({ kind }) => kind === 'heading').map(sizeKey))
  return new Map([...sizes].sort((a, b) => b - a).map((size, i) => [size, Math.min(4, i + 2)]))
}

function sizeKey({ size }: PdfBlock): number {
  return Math.round(size * 2)
}
