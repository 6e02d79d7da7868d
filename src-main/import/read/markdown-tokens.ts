import type { Token } from 'markdown-it'
import { articleSchema } from '#shared/article-schema.ts'
import { safeHref } from '#shared/inline-marks.ts'
import type { DocJson } from '#shared/model.ts'

type Mark = NonNullable<DocJson['marks']>[number]

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
  td: () => ({ type: 'table_cell', attrs: { header: false } })
}

const markOrder = Object.keys(articleSchema.marks)
const needsBlocks = new Set(['blockquote', 'list_item', 'bullet_list', 'ordered_list', 'table', 'table_row'])

/** The nodes of the article schema that Markdown tokens stand for. Pictures and rules leave nothing; blocks without text are dropped. */
export function buildTokens(tokens: readonly Token[]): DocJson[] {
  const root: DocJson = { type: 'doc', content: [] }
  const open: DocJson[] = [root]
  let label = ''
  const top = (): DocJson => open.at(-1)!
  const add = (node: DocJson): void => void (top().content ??= []).push(node)
  for (const token of tokens) {
    const make = blocks[token.type.replace(/_(?:open|close)$/, '')]
    if (token.type === 'inline') {
      top().content = [...(label ? [{ type: 'text', text: label }] : []), ...buildInline(token.children ?? [])]
      label = ''
    } else if (token.type === 'footnote_open') label = `${footnoteLabel(token)} `
    else if (token.type === 'fence' || token.type === 'code_block') addCode(token, add)
    else if (make && token.nesting > 0) open.push(make(token))
    else if (make && token.nesting < 0) closeNode(open.pop()!, add)
  }
  return root.content ?? []
}

function addCode(token: Token, add: (node: DocJson) => void): void {
  const text = token.content.replace(/\n$/, '')
  if (text) add({ type: 'code_block', content: [{ type: 'text', text }] })
}

function closeNode(node: DocJson, add: (node: DocJson) => void): void {
  if (needsBlocks.has(node.type) && !node.content?.length) return
  if (node.type === 'paragraph' && !node.content?.some(({ text }) => text?.trim())) return
  if (node.type === 'list_item') node.content = fromParagraph(node.content ?? [])
  add(node)
}

/** In the schema a list item begins with a paragraph. A heading or code at its start becomes that; before anything else it is empty. */
function fromParagraph(content: DocJson[]): DocJson[] {
  const [first, ...rest] = content
  if (first?.type === 'paragraph') return content
  const isText = first?.type === 'heading' || first?.type === 'code_block'
  return isText ? [{ type: 'paragraph', content: first.content ?? [] }, ...rest] : [{ type: 'paragraph' }, ...content]
}

function buildInline(tokens: readonly Token[]): DocJson[] {
  const nodes: DocJson[] = []
  let marks: Mark[] = []
  const add = (text: string, own: Mark[] = marks): void => {
    // A document holds each mark once, in the schema's order.
    const ordered = markOrder.flatMap((type) => own.find((mark) => mark.type === type) ?? [])
    if (text) nodes.push({ type: 'text', text, ...(ordered.length > 0 && { marks: ordered }) })
  }
  for (const token of tokens) {
    const mark = markOf(token)
    if (mark && token.nesting > 0) marks = [...marks, mark]
    else if (token.nesting < 0) marks = marks.filter(({ type }) => type !== closedMark(token))
    else if (token.type === 'code_inline') add(token.content, [...marks, { type: 'code' }])
    else if (token.type === 'softbreak') add(' ')
    else if (token.type === 'hardbreak') nodes.push({ type: 'hard_break' })
    else if (token.type === 'footnote_ref') add(footnoteLabel(token))
    else if (token.type === 'text') add(token.content)
  }
  return nodes
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

/** The schema has no footnotes: their text stands at the end, each with its number, as a reference has it. */
function footnoteLabel({ meta }: Token): string {
  const id: unknown = typeof meta === 'object' && meta !== null && 'id' in meta ? meta.id : null
  return `[${Number(id) + 1}]`
}
