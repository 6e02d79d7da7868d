import type { Token } from 'markdown-it'
import { safeHref } from '#shared/inline-marks.ts'
import type { DocJson } from '#shared/model.ts'
import { withAlternative } from './beside-pictures.ts'
import { fromParagraph } from './first-paragraph.ts'
import { InlineContent, type Mark } from './inline-content.ts'

/** The nodes of the pictures that a text names, by address. */
export type PicturesByAddress = ReadonlyMap<string, DocJson>

/** What each pair of block tokens becomes; a pair that is not here is seen through. */
const blocks: Record<string, (token: Token) => DocJson> = {
  paragraph: () => ({ type: 'paragraph' }),
  heading: ({ tag }) => ({ type: 'heading', attrs: { level: Math.max(2, Number(tag.slice(1))) } }),
  blockquote: () => ({ type: 'blockquote' }),
  bullet_list: () => ({ type: 'bullet_list' }),
  ordered_list: (token) => ({ type: 'ordered_list', attrs: { order: Number(token.attrGet('start') ?? 1) } }),
  list_item: () => ({ type: 'list_item' }),
  table: () => ({ type: 'table' }),
  tr: () => ({ type: 'table_row' }),
  th: () => ({ type: 'table_cell', attrs: { header: true } }),
  td: () => ({ type: 'table_cell', attrs: { header: false } }),
  footnote: (token) => ({ type: 'footnote', attrs: { label: footnoteLabel(token) } })
}

const needsBlocks = new Set([
  'blockquote',
  'list_item',
  'bullet_list',
  'ordered_list',
  'table',
  'table_row',
  'footnote'
])

/** A node that is being made. Pictures that stand in its text follow it, since they are blocks. */
interface Open {
  node: DocJson
  pictures: DocJson[]
}

/** The nodes of the article schema that Markdown tokens stand for. Rules and pictures that are not there leave nothing; blocks without text are dropped. */
export function buildTokens(tokens: readonly Token[], pictures: PicturesByAddress): DocJson[] {
  const root: Open = { node: { type: 'doc', content: [] }, pictures: [] }
  const open = [root]
  const add = (node: DocJson): void => void (open.at(-1)!.node.content ??= []).push(node)
  for (const token of tokens) {
    const make = blocks[token.type.replace(/_(?:open|close)$/, '')]
    const top = open.at(-1)!
    if (token.type === 'inline') {
      const inline = buildInline(token.children ?? [], pictures)
      top.node.content = inline.content
      // A cell holds text alone, so its pictures follow the whole table.
      const holder = open.find(({ node }) => node.type === 'table') ?? top
      holder.pictures.push(...inline.pictures)
    } else if (token.type === 'fence' || token.type === 'code_block') addCode(token, add)
    else if (make && token.nesting > 0) open.push({ node: make(token), pictures: [] })
    else if (make && token.nesting < 0) {
      const closed = open.pop()!
      closeNode(closed.node, add)
      closed.pictures.forEach(add)
    }
  }
  return root.node.content ?? []
}

/** The label that refers to a footnote, as its author wrote it; a note within the text has its number. */
export function footnoteLabel({ meta }: Token): string {
  const { id = 0, label } = (meta ?? {}) as { id?: number; label?: string }
  return label ?? String(id + 1)
}

function addCode(token: Token, add: (node: DocJson) => void): void {
  const text = token.content.replace(/\n$/, '')
  if (text) add({ type: 'code_block', content: [{ type: 'text', text }] })
}

function closeNode(node: DocJson, add: (node: DocJson) => void): void {
  if (needsBlocks.has(node.type) && !node.content?.length) return
  if (node.type === 'paragraph' && !node.content?.some(({ text }) => text?.trim())) return
  const isLed = node.type === 'list_item' || node.type === 'footnote'
  add(isLed ? { ...node, content: fromParagraph(node.content ?? []) } : node)
}

function buildInline(
  tokens: readonly Token[],
  byAddress: PicturesByAddress
): { content: DocJson[]; pictures: DocJson[] } {
  const content = new InlineContent()
  const pictures: DocJson[] = []
  let marks: Mark[] = []
  for (const token of tokens) {
    const mark = markOf(token)
    if (mark && token.nesting > 0) marks = [...marks, mark]
    else if (token.nesting < 0) marks = marks.filter(({ type }) => type !== closedMark(token))
    else if (token.type === 'code_inline') content.text(token.content, [...marks, { type: 'code' }])
    else if (token.type === 'softbreak') content.text(' ', marks)
    else if (token.type === 'hardbreak') content.lineBreak()
    else if (token.type === 'footnote_ref') content.atom('footnote_reference', footnoteLabel(token))
    else if (token.type === 'text') content.text(token.content, marks)
    else if (token.type === 'image') {
      const node = byAddress.get(String(token.attrGet('src')))
      if (node) pictures.push(withAlternative(node, token.content))
    }
  }
  return { content: content.take(), pictures }
}

function markOf(token: Token): Mark | null {
  if (token.type === 'em_open') return { type: 'em' }
  if (token.type === 'strong_open') return { type: 'strong' }
  const href = token.type === 'link_open' ? safeHref(token.attrGet('href')) : null
  return href ? { type: 'link', attrs: { href } } : null
}

function closedMark(token: Token): string {
  return token.type.replace(/_close$/, '')
}
