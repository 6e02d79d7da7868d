import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { code, link } from './inline-marks.ts'
import { listStart } from './list-start.ts'

/**
 * Version of the article schema, stored with every version of an article. Log of changes:
 * 1 (0.1.0): title, deck, headings, paragraphs, lists, quotes, captions, tables of plain cells, code; em, strong, code, link.
 */
export const articleSchemaVersion = 1

const block = (tag: string, more: Partial<NodeSpec> = {}): NodeSpec => ({
  content: 'inline*',
  group: 'block',
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...more
})

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'title? deck? block*' },
  title: { content: 'inline*', toDOM: () => ['h1', { class: 'title' }, 0] },
  deck: { content: 'inline*', toDOM: () => ['p', { class: 'deck' }, 0] },
  paragraph: block('p'),
  heading: block('h2', {
    attrs: { level: { default: 2, validate: 'number' } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
    toDOM: (node) => [`h${Math.min(6, Math.max(2, Number(node.attrs.level)))}`, 0]
  }),
  blockquote: block('blockquote', { content: 'block+' }),
  bullet_list: block('ul', { content: 'list_item+' }),
  ordered_list: block('ol', {
    content: 'list_item+',
    attrs: { order: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: listStart }],
    toDOM: (node) => ['ol', { start: String(node.attrs.order) }, 0]
  }),
  list_item: { content: 'paragraph block*', parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0], defining: true },
  caption: block('figcaption'),
  table: block('table', { content: 'table_row+', toDOM: () => ['table', ['tbody', 0]], isolating: true }),
  table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: {
    content: 'inline*',
    attrs: { header: { default: false, validate: 'boolean' } },
    parseDOM: [{ tag: 'td' }, { tag: 'th', attrs: { header: true } }],
    toDOM: (node) => [node.attrs.header ? 'th' : 'td', 0],
    isolating: true
  },
  code_block: block('pre', {
    content: 'text*',
    marks: '',
    code: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]]
  }),
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n'
  }
}

const marks: Record<string, MarkSpec> = {
  link,
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  code
}

/** What an imported text may consist of. Readers turn every format into this; nothing else reaches a window. */
export const articleSchema = new Schema({ nodes, marks })
