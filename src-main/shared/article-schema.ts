import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { code, link } from './inline-marks.ts'
import { listStart } from './list-start.ts'

/**
 * Version of the article schema, stored with every version of an article. Log of changes:
 * 1 (0.1.0): title, deck, headings, paragraphs, lists, quotes, captions, tables of plain cells, code; em, strong, code, link.
 * 2 (0.2.0): images, footnotes and page starts of the source.
 */
export const articleSchemaVersion = 2

function requireHash(value: unknown): void {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw new RangeError('An image is named by its SHA-256.')
}

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
  /** A picture of the article. Its bytes are kept in the library folder under their SHA-256; it has no place in the text. */
  image: {
    group: 'block',
    atom: true,
    attrs: {
      sha256: { validate: requireHash },
      mediaType: { validate: 'string' },
      alt: { default: '', validate: 'string' },
      width: { default: null, validate: 'number|null' },
      height: { default: null, validate: 'number|null' },
      /** The path of the file that it was, relative to the original beside which it stood; null when the original holds it. */
      source: { default: null, validate: 'string|null' }
    },
    toDOM: (node) => ['img', { 'data-sha256': String(node.attrs.sha256), alt: String(node.attrs.alt) }]
  },
  /** A note of the source, at its foot or its end. `label` is what refers to it. */
  footnote: {
    content: 'paragraph block*',
    group: 'block',
    attrs: { label: { validate: 'string' } },
    toDOM: (node) => ['aside', { class: 'footnote', 'data-label': String(node.attrs.label) }, 0],
    defining: true
  },
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
  },
  /** Where the text refers to a footnote. It leaves nothing in the canonical text, so a quotation reads on across it. */
  footnote_reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    toDOM: (node) => ['sup', { class: 'footnote-reference' }, String(node.attrs.label)],
    leafText: () => ''
  },
  /** Where a page of the source begins; `label` is the page's own (`12`, `iv`). It leaves nothing in the canonical text either. */
  page_start: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    attrs: { label: { validate: 'string' } },
    toDOM: (node) => ['span', { class: 'page-start', 'data-label': String(node.attrs.label) }],
    leafText: () => ''
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
