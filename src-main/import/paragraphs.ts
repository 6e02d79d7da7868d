import type { Node } from 'prosemirror-model'
import type { Paragraph, ParagraphKind } from '#shared/model.ts'
import type { PageStart } from '#shared/pages.ts'
import { TextPositions } from '#shared/text-positions.ts'

const kindNames: Record<string, ParagraphKind> = {
  title: 'title',
  deck: 'deck',
  heading: 'heading',
  caption: 'caption',
  code_block: 'code',
  table_cell: 'table-row',
  list_item: 'list-item',
  blockquote: 'quote',
  footnote: 'footnote'
}

/** Every block of an article's document with its place in the canonical text; the cells of a table row are one. */
export function listParagraphs(doc: Node): Paragraph[] {
  const { text, blocks } = new TextPositions(doc)
  const kinds = listKinds(doc, 'paragraph')
  const paragraphs: Paragraph[] = []
  let row: Node | null = null
  let ordinal = 0
  let page: string | null = null
  blocks.forEach(({ start, end, node }, i) => {
    const { kind, parent } = kinds[i]!
    const last = paragraphs.at(-1)
    if (kind === 'table-row' && parent === row && last) {
      last.end = end
      last.text = text.slice(last.start, end)
    } else if (start < end) {
      const inBody = kind !== 'title' && kind !== 'deck'
      const pages = pageStarts(node, page)
      page = pages.at(-1)?.label ?? page
      paragraphs.push({
        kind,
        ordinal: inBody ? ++ordinal : 0,
        start,
        end,
        text: text.slice(start, end),
        ...(pages.length && { pages })
      })
      row = kind === 'table-row' ? parent : null
    }
  })
  return paragraphs
}

/** Where pages begin in a block; at its own start when it begins on a page that began before it. */
function pageStarts(block: Node, before: string | null): PageStart[] {
  const starts: PageStart[] = before === null ? [] : [{ offset: 0, label: before }]
  block.forEach((child, pos) => {
    if (child.type.name !== 'page_start') return
    const offset = block.textBetween(0, pos, '', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '\uFFFC').length
    if (starts.at(-1)?.offset === offset) starts.pop()
    starts.push({ offset, label: String(child.attrs.label) })
  })
  return starts
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
