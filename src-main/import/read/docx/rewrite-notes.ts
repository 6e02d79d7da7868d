import { Element, isTag, type AnyNode, type ParentNode } from 'domhandler'
import { nextElementSibling, removeElement, replaceElement, textContent } from 'domutils'
import { elementsNamed } from '../xml.ts'

/** What the ids of notes and comments begin with in mammoth's markup. */
export const idPrefix = 'loccit-'

const noteTarget = new RegExp(`^#?${idPrefix}(?:footnote|endnote)-(?!ref-)`)
const backTarget = new RegExp(`^#${idPrefix}(?:footnote|endnote|comment)-ref-`)
const commentTarget = new RegExp(`^#?${idPrefix}comment-(?!ref-)`)

/** Turns mammoth's links between text and notes into `note-reference` and `note`, and marks comments with `data-aside`. */
export function rewriteNotes(root: ParentNode): void {
  const labels = new Map<string, string>()
  for (const link of elementsNamed('a', root)) {
    const href = link.attribs.href ?? ''
    if (backTarget.test(href) || commentTarget.test(href)) removeElement(link)
    else if (noteTarget.test(href)) {
      const label = textContent(link).replace(/^\[|\]$/g, '')
      labels.set(href.slice(1), label)
      replaceElement(outermost(link), new Element('note-reference', { label }))
    }
  }
  for (const item of elementsNamed('li', root)) {
    const label = labels.get(item.attribs.id ?? '')
    if (label !== undefined) replaceElement(item, new Element('note', { label }, item.children))
    else if (noteTarget.test(item.attribs.id ?? '')) removeElement(item)
  }
  for (const list of elementsNamed('ol', root))
    if (list.children.some((child) => isTag(child) && child.name === 'note')) list.name = 'div'
  for (const name of elementsNamed('dt', root)) {
    if (!commentTarget.test(name.attribs.id ?? '')) continue
    const comment = nextElementSibling(name)
    if (comment) comment.attribs['data-aside'] = 'comment'
    removeElement(name)
  }
}

/** The element with those around it that hold nothing else. */
function outermost(element: Element): Element {
  const parent: AnyNode | null = element.parent
  return parent && isTag(parent) && parent.name === 'sup' && parent.children.length === 1 ? parent : element
}
