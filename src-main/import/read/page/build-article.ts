import { isTag, type AnyNode, type Element } from 'domhandler'
import type { DocJson } from '#shared/model.ts'
import { attribute } from '../page.ts'
import { inlineContent, plainContent, type Base } from './inline-content.ts'
import { isLayoutTable } from './layout-table.ts'
import { KeptNotes, type PageNote } from './page-notes.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What else is known when blocks become an article. */
export interface BuildOptions {
  base: Base
  /** The node of the article schema that a picture becomes, or null. Those of the blocks are asked for, in order. */
  picture?(element: Element): DocJson | null
  /** The pictures behind the last block. */
  after?: readonly Element[]
  /** The page's footnotes; they come last. */
  notes?: readonly PageNote[]
}

/** A list, item, quote or table that is open, and the element that it stands for. */
interface Open {
  element: AnyNode
  node: DocJson
}

/** Deeper lists and quotes are told at this depth. */
const deepest = 10

/** Makes nodes of the article schema of a page's blocks. Only what is named here gets through; nothing is copied. */
export function buildArticle(all: readonly PageBlock[], options: BuildOptions): DocJson[] {
  const notes = new KeptNotes(options.notes ?? [], all)
  const blocks = notes.notes.length ? all.filter((block) => !notes.noteOf(block)) : all
  const root: DocJson = { type: 'doc', content: [] }
  let open: Open[] = []
  blocks.forEach((block) => {
    const path = pathTo(block)
    const shared = path.findIndex((step, depth) => !isSame(step, open[depth]))
    open = open.slice(0, shared < 0 ? path.length : shared)
    addPictures(block.pictures, open.at(-1)?.node ?? root, options)
    for (const step of path.slice(open.length)) {
      add(open.at(-1)?.node ?? root, step.node)
      open.push(step)
    }
    add(open.at(-1)?.node ?? root, buildBlock(block, options.base, notes))
  })
  addPictures(options.after ?? [], root, options)
  for (const note of notes.notes) {
    const own = all.filter((block) => notes.noteOf(block) === note)
    add(root, buildNote(note.label, own, options.base, notes))
  }
  return root.content!.map(withParagraphsFirst)
}

function buildNote(label: string, blocks: readonly PageBlock[], base: Base, notes: KeptNotes): DocJson {
  const content = blocks
    .map(({ leaves, holder }): DocJson => ({ type: 'paragraph', content: inlineContent(leaves, holder, base, notes) }))
    .filter((paragraph) => paragraph.content!.length)
  return { type: 'footnote', attrs: { label }, content: content.length ? content : [{ type: 'paragraph' }] }
}

/** In a list or table there is no place for a picture but within an item, so it stands before them. */
function addPictures(pictures: readonly Element[], parent: DocJson, { picture }: BuildOptions): void {
  const holdsBlocks = parent.type === 'doc' || parent.type === 'blockquote' || parent.type === 'list_item'
  if (!holdsBlocks) return
  for (const element of pictures) add(parent, picture?.(element) ?? null)
}

function isSame(step: Open, other: Open | undefined): boolean {
  return step.element === other?.element && step.node.type === other.node.type
}

/** In the schema an item holds blocks and a list items, so what stands between is put in. */
function add(parent: DocJson, node: DocJson | null): void {
  if (node) (parent.content ??= []).push(node)
}

/** What of the article's structure is around a block, outermost first. */
function pathTo({ holder, kind }: PageBlock): Open[] {
  const elements: Element[] = []
  for (let node: AnyNode | null = holder; node; node = node.parent) if (isTag(node)) elements.unshift(node)
  const path: Open[] = []
  const last = (): string | undefined => path.at(-1)?.node.type
  const push = (element: AnyNode, type: string, attrs?: DocJson['attrs']): void =>
    void path.push({ element, node: { type, ...(attrs && { attrs }), content: [] } })
  const isList = (): boolean => last() === 'bullet_list' || last() === 'ordered_list'
  for (const element of elements) {
    if (path.length >= deepest) break
    const { name } = element
    const isItem = name === 'li'
    const type = containerType(element, kind === 'table-row')
    if (isItem && !isList()) push(element.parent ?? element, 'bullet_list')
    if (type && !isItem && isList()) push(element, 'list_item')
    if (type) push(element, type, type === 'ordered_list' ? { order: startOf(element) } : undefined)
  }
  if (isList()) push(holder, 'list_item')
  return path
}

function containerType(element: Element, isRow: boolean): string | null {
  const { name } = element
  if (name === 'ul' || name === 'menu') return 'bullet_list'
  if (name === 'ol') return 'ordered_list'
  if (name === 'li') return 'list_item'
  if (name === 'blockquote') return 'blockquote'
  return isRow && name === 'table' && !isLayoutTable(element) ? 'table' : null
}

function startOf(element: Element): number {
  const start = Number(attribute(element, 'start') ?? 1)
  return Number.isSafeInteger(start) ? start : 1
}

function buildBlock({ kind, leaves, holder }: PageBlock, base: Base, notes: KeptNotes): DocJson {
  const element = isTag(holder) ? holder : null
  if (element?.name === 'tr' && kind === 'table-row') return buildRow(element, leaves, base, notes)
  if (kind === 'code') return { type: 'code_block', content: plainContent(leaves) }
  const content = inlineContent(leaves, holder, base, notes)
  const level = element ? /^h([1-6])$/.exec(element.name)?.[1] : undefined
  if (level) return { type: 'heading', attrs: { level: Math.max(2, Number(level)) }, content }
  return { type: kind === 'caption' ? 'caption' : 'paragraph', content }
}

function buildRow(row: Element, leaves: PageBlock['leaves'], base: Base, notes: KeptNotes): DocJson {
  const cells = row.children.filter((child) => isTag(child)).filter(({ name }) => name === 'td' || name === 'th')
  const content = cells.map((cell): DocJson => {
    const own = leaves.filter((leaf) => leaf !== cell && isWithin(leaf, cell))
    const inline = inlineContent(own, cell, base, notes)
    return { type: 'table_cell', attrs: { header: cell.name === 'th' }, ...(inline.length > 0 && { content: inline }) }
  })
  if (content.length) return { type: 'table_row', content }
  const inline = inlineContent(leaves, row, base, notes)
  return { type: 'table_row', content: [{ type: 'table_cell', attrs: { header: false }, content: inline }] }
}

function isWithin(node: AnyNode, element: Element): boolean {
  for (let above: AnyNode | null = node; above; above = above.parent) if (above === element) return true
  return false
}

/** In the schema a list item begins with a paragraph. A heading, caption or code at its start becomes that; before anything else it is empty. */
function withParagraphsFirst(node: DocJson): DocJson {
  const content = node.content?.map(withParagraphsFirst)
  const first = content?.[0]
  if (node.type !== 'list_item' || !content || !first || first.type === 'paragraph')
    return content ? { ...node, content } : node
  const isText = first.type === 'heading' || first.type === 'caption' || first.type === 'code_block'
  const start: DocJson = { type: 'paragraph', ...(isText && first.content && { content: first.content }) }
  return { ...node, content: isText ? [start, ...content.slice(1)] : [start, ...content] }
}
