import type { Node } from 'prosemirror-model'
import type { Paragraph, ParagraphKind } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'

const kindNames: Record<string, ParagraphKind> = {
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
  const kinds = listKinds(doc, 'paragraph')
  const paragraphs: Paragraph[] = []
  let row: Node | null = null
  let ordinal = 0
  blocks.forEach(({ start, end }, i) => {
    const { kind, parent } = kinds[i]!
    const last = paragraphs.at(-1)
    if (kind === 'table-row' && parent === row && last) {
      last.end = end
      last.text = text.slice(last.start, end)
    } else if (start < end) {
      const inBody = kind !== 'title' && kind !== 'deck'
      paragraphs.push({ kind, ordinal: inBody ? ++ordinal : 0, start, end, text: text.slice(start, end) })
      row = kind === 'table-row' ? parent : null
    }
  })
  return paragraphs
}

/** The paragraphs of the body, without title and deck. */
export function bodyParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter(({ ordinal }) => ordinal > 0)
}

/** What each textblock is, in order: its own kind, else that of what it stands in. */
function listKinds(node: Node, inherited: ParagraphKind): { kind: ParagraphKind; parent: Node }[] {
  return node.children.flatMap((child) => {
    const kind = kindNames[child.type.name] ?? inherited
    return child.isTextblock ? [{ kind, parent: node }] : listKinds(child, kind)
  })
}
