import type { ParagraphKind } from '#shared/model.ts'
import type { SourceBlock } from '../read.ts'
import { tidySpaces } from '../tidy.ts'
import { blockTags, prepareBlocks } from './prepare-blocks.ts'

/** The attribute that ties an element to its block's number while a page is being read. */
export const lineAttribute = 'data-block-line'

/** Elements that hold a whole block, whatever is within them. */
const wholeTags = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE', 'TR', 'FIGCAPTION'])

/**
 * The visible text of a page, block by block, numbered from 1. Changes the page: what cannot be seen is dropped, and every block
 * becomes an element of its own that carries its number.
 */
export function listPageBlocks(body: Element): SourceBlock[] {
  prepareBlocks(body)
  const blocks: SourceBlock[] = []
  const visit = (element: Element): void => {
    const inner = wholeTags.has(element.tagName) ? [] : blockChildren(element)
    if (inner.length) return inner.forEach(visit)
    const text = blockText(element)
    if (!text) return
    const line = blocks.length + 1
    element.setAttribute(lineAttribute, String(line))
    blocks.push({ line, text, kind: kindOf(element) })
  }
  visit(body)
  return blocks
}

/** A block's text as one line; the cells of a table row are parted by a space. */
function blockText(element: Element): string {
  const pieces: string[] = []
  const collect = (node: Node): void => {
    if (node.nodeType === 3) pieces.push(node.textContent ?? '')
    else if (node.nodeName === 'BR' || node.nodeName === 'TD' || node.nodeName === 'TH') pieces.push(' ')
    for (const child of node.childNodes) collect(child)
  }
  collect(element)
  return tidySpaces(pieces.join('').replace(/\s/g, ' '))
}

/** The nearest elements within one that are blocks themselves. */
function blockChildren(element: Element): Element[] {
  return [...element.children].flatMap((child) => (blockTags.has(child.tagName) ? [child] : blockChildren(child)))
}

function kindOf(element: Element): ParagraphKind {
  const tag = element.tagName
  if (/^H[1-6]$/.test(tag)) return 'heading'
  if (tag === 'PRE') return 'code'
  if (tag === 'TR') return 'table-row'
  if (tag === 'FIGCAPTION') return 'caption'
  if (element.closest('li')) return 'list-item'
  return element.closest('blockquote') ? 'quote' : 'paragraph'
}
