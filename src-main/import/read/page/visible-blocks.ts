import { isTag, isText, Text, type AnyNode, type Element } from 'domhandler'
import type { ParagraphKind } from '#shared/model.ts'
import type { SourceBlock } from '../../read.ts'
import { attribute, textOf, type Page } from '../page.ts'
import { blockElements, unreadElements, wholeElements } from './elements.ts'
import { isLayoutTable } from './layout-table.ts'

/** What a block is made of: text, line breaks and pictures, in order. */
export type Leaf = Text | Element

/** A block of a page with where it stands. */
export interface PageBlock extends SourceBlock {
  leaves: Leaf[]
  /** The nearest element around it that starts blocks; the page itself for text beside them all. */
  holder: Element | Page
  /** It is shown by scripts at most. */
  hidden: boolean
  /** The pictures between the block before it and its own text. */
  pictures: Element[]
}

/** A heading or caption that is longer holds the article by mistake of the page's. */
const longestWhole = 1200

/** The text of a page, block by block, numbered from 1; what stands in no block is one, too, and two line breaks part blocks. */
export function listVisibleBlocks(page: Page): PageBlock[] {
  const lister = new Lister()
  for (const child of page.children) lister.visit(child, page)
  lister.close(page)
  return lister.blocks
}

class Lister {
  blocks: PageBlock[] = []
  #leaves: Leaf[] = []
  #pictures: Element[] = []
  #breaks = 0
  #hidden = 0
  #whole = 0

  visit(node: AnyNode, holder: Element | Page): void {
    if (isText(node)) return this.#addText(node)
    if (!isTag(node)) return
    if (node.name === 'br' || node.name === 'hr') return this.#addBreak(node, holder)
    if (node.name === 'img') return this.#addPicture(node)
    if (unreadElements.has(node.name)) return
    const hides = isHidden(node)
    if (hides) this.#hidden += 1
    if ((hides || blockElements.has(node.name)) && !this.#whole) this.#visitBlock(node, holder)
    else this.#visitInline(node, holder)
    if (hides) this.#hidden -= 1
  }

  #visitBlock(node: Element, holder: Element | Page): void {
    this.close(holder)
    const isWhole = wholeElements.has(node.name) && isOneBlock(node)
    if (isWhole) this.#whole += 1
    for (const child of node.children) this.visit(child, node)
    if (isWhole) this.#whole -= 1
    this.close(node)
  }

  #visitInline(node: Element, holder: Element | Page): void {
    const parts = this.#whole > 0 && blockElements.has(node.name)
    if (parts) this.#leaves.push(node)
    if (node.name === 'q') this.#leaves.push(mark('“', node))
    if (node.name === 'sup' && isNoteNumber(node)) this.#addNoteNumber(node)
    else for (const child of node.children) this.visit(child, holder)
    if (node.name === 'q') this.#leaves.push(mark('”', node))
  }

  #addPicture(node: Element): void {
    this.#pictures.push(node)
    this.#leaves.push(node)
  }

  #addText(node: Text): void {
    this.#leaves.push(node)
    if (this.#breaks && /\S/.test(node.data)) this.#breaks = 0
  }

  #addBreak(node: Element, holder: Element | Page): void {
    this.#breaks += node.name === 'hr' ? 2 : 1
    if (this.#breaks > 1 && !this.#whole) this.close(holder)
    else this.#leaves.push(node)
  }

  /** Written small and high, a note's number is apart from the word before it; in brackets it stays so. */
  #addNoteNumber(node: Element): void {
    const link = node.children.find((child) => isTag(child)) ?? node
    this.#leaves.push(mark(`[${textOf(node).trim()}]`, isTag(link) ? link : node))
  }

  /** Makes a block of the leaves gathered, if they hold any text. */
  close(holder: Element | Page): void {
    const leaves = this.#leaves
    const text = textOfLeaves(leaves)
    this.#breaks = 0
    this.#leaves = []
    if (!text) return
    const line = this.blocks.length + 1
    const pictures = this.#pictures
    this.#pictures = []
    this.blocks.push({ line, text, kind: kindOf(holder), leaves, holder, hidden: this.#hidden > 0, pictures })
  }
}

function mark(text: string, parent: Element): Text {
  const leaf = new Text(text)
  leaf.parent = parent
  return leaf
}

function isNoteNumber(element: Element): boolean {
  const links = (node: Element): boolean => node.name === 'a' && (attribute(node, 'href') ?? '').includes('#')
  const isLinked = element.children.some((child) => isTag(child) && links(child))
  return (
    (isLinked || (element.parent !== null && isTag(element.parent) && links(element.parent))) &&
    /^\s*\d{1,3}\s*$/.test(textOf(element))
  )
}

/** Text as one line; what parts it within a block is a space. */
function textOfLeaves(leaves: readonly Leaf[]): string {
  let text = ''
  for (const leaf of leaves) text += isText(leaf) ? leaf.data : leaf.name === 'img' ? '' : ' '
  return text.replace(/\s+/g, ' ').trim()
}

function isOneBlock(element: Element): boolean {
  if (element.name === 'tr') return !isLayoutTable(element)
  return element.name === 'pre' || textOf(element).length <= longestWhole
}

function isHidden(element: Element): boolean {
  if (element.name === 'noscript' || element.name === 'template') return true
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  const style = attribute(element, 'style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function kindOf(holder: Element | Page): ParagraphKind {
  for (let node: AnyNode | null = holder; node !== null; node = node.parent) {
    if (!isTag(node)) continue
    const kind = kinds.get(node.name)
    if (kind && (kind !== 'table-row' || !isLayoutTable(node))) return kind
  }
  return 'paragraph'
}

const kinds = new Map<string, ParagraphKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, ParagraphKind] => [name, 'heading']),
  ['pre', 'code'],
  ['tr', 'table-row'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['li', 'list-item'],
  ['blockquote', 'quote']
])
