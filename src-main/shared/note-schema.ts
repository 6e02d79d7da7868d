import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { locatorLabels, type CitationItem } from './csl.ts'
import { isId } from './id.ts'
import { code, link } from './inline-marks.ts'
import { listStart } from './list-start.ts'

/**
 * Version of the note schema, stored with every revision. Log of changes:
 * 1 (0.1.0): paragraphs, headings 1 to 3, lists, block quotes, code, rules; citation, quotation, block_quotation; em, strong, code, link.
 */
export const noteSchemaVersion = 1

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: 'number' } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(3, level) } })),
    toDOM: (node) => [`h${Math.min(3, Math.max(1, Number(node.attrs.level)))}`, 0]
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0]
  },
  block_quotation: {
    content: '(text | hard_break | citation)*',
    group: 'block',
    defining: true,
    attrs: { passage: { validate: requireId } },
    parseDOM: [{ tag: 'blockquote[data-passage]', priority: 60, getAttrs: passageAttrs }],
    toDOM: (node) => ['blockquote', { 'data-passage': String(node.attrs.passage) }, 0]
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1, validate: 'number' } },
    parseDOM: [{ tag: 'ol', getAttrs: listStart }],
    toDOM: (node) => ['ol', { start: String(node.attrs.order) }, 0]
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  code_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]]
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n'
  },
  quotation: {
    content: 'text*',
    group: 'inline',
    inline: true,
    attrs: { passage: { validate: requireId } },
    parseDOM: [{ tag: 'q[data-passage]', getAttrs: passageAttrs }],
    toDOM: (node) => ['q', { 'data-passage': String(node.attrs.passage) }, 0]
  },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id: { validate: requireId }, items: { validate: requireItems } },
    parseDOM: [{ tag: 'cite[data-citation]', getAttrs: citationAttrs }],
    toDOM: (node): DOMOutputSpec => [
      'cite',
      { 'data-citation': JSON.stringify({ id: node.attrs.id, items: node.attrs.items }) }
    ],
    leafText: () => '\uFFFC'
  }
}

const marks: Record<string, MarkSpec> = {
  link,
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0]
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps everything it copies in a <b> of normal weight.
      { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null }
    ],
    toDOM: () => ['strong', 0]
  },
  code
}

function requireId(value: unknown): void {
  if (!isId(value)) throw new RangeError('A quotation names its passage by id.')
}

function requireItems(value: unknown): void {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isCitationItem))
    throw new RangeError('A citation names one source or more by id.')
}

function isCitationItem(value: unknown): value is CitationItem {
  if (typeof value !== 'object' || value === null) return false
  const item = value as Record<string, unknown>
  const optional = (text: unknown): boolean => text === undefined || typeof text === 'string'
  return (
    isId(item.article) &&
    (item.passage === null || isId(item.passage)) &&
    optional(item.locator) &&
    optional(item.prefix) &&
    optional(item.suffix) &&
    (item.label === undefined || (locatorLabels as readonly unknown[]).includes(item.label))
  )
}

function passageAttrs(dom: HTMLElement): { passage: string } | false {
  const passage = dom.getAttribute('data-passage')
  return isId(passage) ? { passage } : false
}

function citationAttrs(dom: HTMLElement): { id: string; items: CitationItem[] } | false {
  try {
    const { id, items } = JSON.parse(dom.getAttribute('data-citation') ?? '') as { id: unknown; items: unknown }
    return isId(id) && Array.isArray(items) && items.length > 0 && items.every(isCitationItem) ? { id, items } : false
  } catch {
    return false
  }
}

/** What a note may consist of. `citation` holds ids only; `quotation` and `block_quotation` hold words bound to a passage. */
export const noteSchema = new Schema({ nodes, marks })
