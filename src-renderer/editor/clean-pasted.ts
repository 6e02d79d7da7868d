import { liftWordLists } from './word-lists.ts'
import { styled, styleOf, writtenStyle } from './written-style.ts'

/**
 * Takes out, in place, what word processors and web pages leave in copied markup: Word's comments, list markers and empty
 * wrappers, Google Docs' bold wrapper and line breaks between blocks, hidden text and pictures. Weight and slant that are given
 * as styles become elements; every other style goes. The markup is only ever read here as nodes, never as a string.
 */
export function cleanPasted(root: HTMLElement): void {
  removeComments(root)
  for (const element of root.querySelectorAll(dropped)) element.remove()
  for (const element of [...root.querySelectorAll(styled)]) if (isHidden(element)) element.remove()
  liftWordLists(root)
  for (const element of [...root.querySelectorAll('*')]) if (isOfficeElement(element)) unwrap(element)
  for (const element of [...root.querySelectorAll('b, strong')]) if (weightOf(element) === 'normal') unwrap(element)
  for (const element of [...root.querySelectorAll(styled)]) styleToElements(element)
  for (const link of root.querySelectorAll('a[href]')) unwrapRedirect(link)
  for (const lineBreak of [...root.querySelectorAll('br')]) if (standsBetweenBlocks(lineBreak)) lineBreak.remove()
}

const dropped =
  'style, script, meta, link, title, xml, img, picture, video, audio, svg, canvas, iframe, object, button, input'
const blocks = new Set('P,DIV,H1,H2,H3,H4,H5,H6,UL,OL,LI,BLOCKQUOTE,PRE,TABLE,HR,SECTION,ARTICLE'.split(','))

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.remove()
    else removeComments(child)
  }
}

function isHidden(element: Element): boolean {
  return styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all'
}

/** Word's own elements, such as `<o:p>`. */
function isOfficeElement(element: Element): boolean {
  return element.tagName.includes(':')
}

function weightOf(element: Element): 'bold' | 'normal' | null {
  const weight = styleOf(element, 'font-weight')
  if (/^(bold(er)?|[6-9]\d\d)$/.test(weight)) return 'bold'
  return /^(normal|lighter|[1-5]\d\d)$/.test(weight) ? 'normal' : null
}

function styleToElements(element: Element): void {
  const inline = !blocks.has(element.tagName)
  if (inline && weightOf(element) === 'bold' && !element.closest('b, strong')) wrapContent(element, 'strong')
  if (inline && /^(italic|oblique)/.test(styleOf(element, 'font-style')) && !element.closest('i, em'))
    wrapContent(element, 'em')
  element.removeAttribute('style')
  element.removeAttribute(writtenStyle)
}

function wrapContent(element: Element, name: string): void {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Google Docs and search results send links through a redirect that carries the address in `q` or `url`. */
function unwrapRedirect(link: Element): void {
  const href = link.getAttribute('href') ?? ''
  if (!URL.canParse(href)) return
  const url = new URL(href)
  const target = url.searchParams.get('q') ?? url.searchParams.get('url')
  if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' && target)
    link.setAttribute('href', target)
}

function standsBetweenBlocks(lineBreak: Element): boolean {
  const isBlockOrEdge = (node: Element | null): boolean => !node || blocks.has(node.tagName) || node.tagName === 'BR'
  const parentHasBlocks = [...(lineBreak.parentElement?.children ?? [])].some((child) => blocks.has(child.tagName))
  return (
    parentHasBlocks && isBlockOrEdge(lineBreak.previousElementSibling) && isBlockOrEdge(lineBreak.nextElementSibling)
  )
}
