import type { Node } from 'prosemirror-model'
import type { Paragraph, ParagraphKind } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'

const kinds: Record<string, ParagraphKind> = {
  title: 'title',
  deck: 'deck',
  heading: 'heading',
  caption: 'caption',
  code_block: 'code',
  table_cell: 'table-row',
  list_item: 'list-item',
  blockquote: 'quote'
}

/** Every block of an article's document with its place in the canonical text; the cells of a table row are one. */
export function listParagraphs(doc: Node): Paragraph[] {
  const { text, blocks } = new TextPositions(doc)
  const paragraphs: Paragraph[] = []
  let row: Node | null = null
  let ordinal = 0
  for (const { pos, start, end } of blocks) {
    const $pos = doc.resolve(pos)
    const kind = kindAt(doc, pos)
    const inRow = kind === 'table-row' ? $pos.node($pos.depth - 1) : null
    const last = paragraphs.at(-1)
    if (inRow && inRow === row && last) Object.assign(last, { end, text: text.slice(last.start, end) })
    else if (start < end) {
      const inBody = kind !== 'title' && kind !== 'deck'
      paragraphs.push({ kind, ordinal: inBody ? ++ordinal : 0, start, end, text: text.slice(start, end) })
      row = inRow
    }
  }
  return paragraphs
}

/** The paragraphs of the body, without title and deck. */
export function bodyParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter(({ ordinal }) => ordinal > 0)
}

function kindAt(doc: Node, pos: number): ParagraphKind {
  const $pos = doc.resolve(pos)
  for (let depth = $pos.depth; depth > 0; depth--) {
    const kind = kinds[$pos.node(depth).type.name]
    if (kind) return kind
  }
  return 'paragraph'
}
