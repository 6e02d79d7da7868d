import { isTag, isText, type AnyNode, type Text } from 'domhandler'
import { articleSchema } from '#shared/article-schema.ts'
import { safeHref } from '#shared/inline-marks.ts'
import type { DocJson } from '#shared/model.ts'
import { attribute, type Page } from '../page.ts'
import type { KeptNotes } from './page-notes.ts'
import type { Leaf } from './visible-blocks.ts'

type Mark = NonNullable<DocJson['marks']>[number]

const markOrder = Object.keys(articleSchema.marks)
const markNames = new Map([
  ['em', 'em'],
  ['i', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code']
])

/** Where a page's relative links lead from: the address that it states, or null. */
export type Base = string | null

/** The inline nodes of the article schema that leaves stand for: text with its marks, line breaks within it, and what refers to `notes`. */
export function inlineContent(
  leaves: readonly Leaf[],
  holder: AnyNode | Page,
  base: Base,
  notes?: KeptNotes
): DocJson[] {
  const nodes: DocJson[] = []
  let mark: AnyNode | null = null
  for (const leaf of leaves) {
    if (notes?.isBackLink(leaf)) continue
    const reference = notes?.referenceAt(leaf) ?? null
    if (reference) {
      if (reference.element !== mark) nodes.push({ type: 'footnote_reference', attrs: { label: reference.label } })
      mark = reference.element
      continue
    }
    mark = null
    if (isText(leaf)) {
      const text = leaf.data.replace(/[ \t\r\n\f]+/g, ' ')
      const last = nodes.at(-1)
      const isAfterSpace = last?.type === 'text' ? last.text!.endsWith(' ') : last?.type !== 'footnote_reference'
      addText(nodes, isAfterSpace ? text.replace(/^ /, '') : text, marksOf(leaf, holder, base))
    } else if (leaf.name !== 'img') {
      dropSpace(nodes)
      if (/^(?:text|footnote_reference)$/.test(nodes.at(-1)?.type ?? '')) nodes.push({ type: 'hard_break' })
    }
  }
  dropSpace(nodes)
  while (nodes.at(-1)?.type === 'hard_break') nodes.pop()
  return nodes
}

/** Takes the space at the end of a line away. */
function dropSpace(nodes: DocJson[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return
  last.text = last.text!.replace(/ $/, '')
  if (!last.text) nodes.pop()
}

/** The text of leaves as it stands, lines and indents kept, for code. */
export function plainContent(leaves: readonly Leaf[]): DocJson[] {
  const text = leaves.map((leaf) => (isText(leaf) ? leaf.data : leaf.name === 'img' ? '' : '\n')).join('')
  const shown = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  return shown ? [{ type: 'text', text: shown }] : []
}

/** Pieces with the same marks are one text: a document holds no two such side by side. */
function addText(nodes: DocJson[], text: string, marks: Mark[]): void {
  if (!text) return
  const last = nodes.at(-1)
  if (last?.type === 'text' && isSame(last.marks, marks)) last.text += text
  else nodes.push({ type: 'text', text, ...(marks.length > 0 && { marks }) })
}

function isSame(marks: readonly Mark[] = [], others: readonly Mark[]): boolean {
  if (!marks.length && !others.length) return true
  return JSON.stringify(marks) === JSON.stringify(others)
}

function marksOf(leaf: Text, holder: AnyNode | Page, base: Base): Mark[] {
  const found = new Map<string, Mark>()
  for (let node: AnyNode | null = leaf.parent; node && node !== holder; node = node.parent) {
    if (!isTag(node)) continue
    const name = markNames.get(node.name)
    if (name) found.set(name, { type: name })
    const href = node.name === 'a' && !found.has('link') ? resolveHref(attribute(node, 'href'), base) : null
    if (href) found.set('link', { type: 'link', attrs: { href } })
  }
  return found.size ? markOrder.flatMap((name) => found.get(name) ?? []) : []
}

/** The address that a link of a page leads to; null when it is not known or not safe. */
export function resolveHref(href: string | null, base: Base): string | null {
  if (href === null) return null
  const own = safeHref(href.trim())
  if (own || !base) return own
  try {
    return safeHref(new URL(href.trim(), base).href)
  } catch {
    return null
  }
}
