import { isTag, type Element } from 'domhandler'
import { textOf } from '../page.ts'

/** A text with every run of white space made one space, and none at its ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What stands apart at the beginning of a heading, by an element of its own or a colon, and at its end. */
export interface HeadingParts {
  label?: string
  tail?: string
}

/** "headline" of schema.org, or the title of an entry of hAtom. @see https://microformats.org/wiki/hatom */
export function isMarkedHeadline({ name, attribs: { itemprop, class: classes } }: Element): boolean {
  if (name === 'meta') return false
  const isProperty = itemprop !== undefined && /(?:^|\s)headline(?:\s|$)/i.test(itemprop)
  return isProperty || (classes !== undefined && /(?:^|\s)entry-title(?:\s|$)/.test(classes))
}

/** Whether the whole text of an element is a link to the first page of its site. */
export function isHomeLink(element: Element, text: string): boolean {
  const link = [element, ...descendants(element)].find(({ name }) => name === 'a') ?? parentLink(element)
  if (!link || squeeze(textOf(link)) !== text) return false
  return isFirstPage(link)
}

/** Whether a link leads to the first page of a site. */
export function isFirstPage({ attribs: { href } }: Element): boolean {
  return /^(?:https?:\/\/[^/?#]+)?\/?(?:\.?\/?(?:index|home|default)\.\w{3,5})?$/i.test(href?.trim() || 'none')
}

/** What a link is called: its text, else that of the pictures in it. */
export function nameOfLink(link: Element): string {
  const shown = squeeze(textOf(link))
  if (shown) return shown
  return squeeze(
    descendants(link)
      .map(({ name, attribs }) => (name === 'img' ? attribs.alt : undefined))
      .join(' ')
  )
}

/** What stands apart at the beginning and the end of a heading. */
export function apart(element: Element): HeadingParts {
  const children = element.children.filter((child) => /\S/.test(textOf(child)))
  if (children.length === 1 && isTag(children[0]!)) return apart(children[0])
  const [first, last] = [children[0], children.at(-1)]
  if (!first || !last || first === last) return {}
  const [label, tail] = [squeeze(textOf(first)), squeeze(textOf(last))]
  return { ...((isTag(first) || /[:：]$/.test(label)) && { label }), ...(isTag(last) && { tail }) }
}

/** Every element within another, in its order. */
export function descendants(element: Element): Element[] {
  return element.children.filter(isTag).flatMap((child) => [child, ...descendants(child)])
}

function parentLink({ parent }: Element): Element | null {
  return parent && isTag(parent) && parent.name === 'a' ? parent : null
}
