import { Element, isTag, isText, type Document, type Text } from 'domhandler'
import { appendChild, prepend, removeElement, replaceElement, textContent } from 'domutils'
import { elementsNamed } from '../xml.ts'
import { resolvePath } from './open-book.ts'

/** A document of a book with where it lies. */
export interface Chapter {
  path: string
  root: Document
}

const footnote = /^(?:footnote|endnote|rearnote|note)$/
const noteMark = /^[[(]?(?:\d{1,4}|[*†‡§¶]{1,4}|[ivxlc]{1,6}|[a-z])[\])]?[.:]?$/i

/** Whether an element has a meaning by EPUB's own attribute or by its role. */
export function means(element: Element, meaning: RegExp): boolean {
  const { attribs } = element
  const words = [
    ...(attribs['epub:type'] ?? '').split(/\s+/),
    ...(attribs.role ?? '').replaceAll('doc-', '').split(/\s+/)
  ]
  return words.some((word) => meaning.test(word))
}

/** Every element with an id, by the path of its document and that id. */
export function findTargets(chapters: readonly Chapter[]): Map<string, Element> {
  const targets = new Map<string, Element>()
  const visit = (path: string, parent: Document | Element): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue
      if (child.attribs.id) targets.set(`${path}#${child.attribs.id}`, child)
      visit(path, child)
    }
  }
  for (const { path, root } of chapters) visit(path, root)
  return targets
}

function elementsMeaning(meaning: RegExp, within: Document | Element): Element[] {
  return within.children.flatMap((child) =>
    isTag(child) ? [...(means(child, meaning) ? [child] : []), ...elementsMeaning(meaning, child)] : []
  )
}

/** Whether there is text that is no heading. */
function hasBody(element: Element): boolean {
  return element.children.some(
    (child) =>
      (isText(child) && child.data.trim() !== '') || (isTag(child) && !/^h\d$/.test(child.name) && hasBody(child))
  )
}

/** Turns a book's own marks of pages into `page-start`. */
export function rewritePages({ root }: Chapter): void {
  const visit = (parent: Document | Element): void => {
    for (const child of [...parent.children]) {
      if (!isTag(child)) continue
      if (!means(child, /^pagebreak$/)) visit(child)
      else replaceElement(child, new Element('page-start', { label: pageLabel(child) }))
    }
  }
  visit(root)
}

function pageLabel(element: Element): string {
  const { title, id, ...rest } = element.attribs
  const label = title ?? rest['aria-label'] ?? textContent(element)
  return (
    label
      .trim()
      .replace(/^(?:page|seite|página|стр\.?)\s+/i, '')
      .replace(/[.,]$/, '') ||
    (/\d+$/.exec(id ?? '')?.[0] ?? '')
  )
}

/**
 * Turns a book's links to notes into `note-reference` and the notes into `note`, at the end of the
 * chapter that refers to them.
 * Links are notes when they say so, or when a short sign and what it leads to link to each other.
 */
export function rewriteNotes(
  chapters: readonly Chapter[],
  targets: ReadonlyMap<string, Element>,
  starts: ReadonlyMap<Element, number>
): void {
  const targetOf = (path: string, link: Element): Element | undefined => {
    const href = link.attribs.href ?? ''
    return href.includes('#') ? targets.get(`${resolvePath(path, href)}#${href.replace(/^.*#/s, '')}`) : undefined
  }
  const made = new Set<Element>()
  const lists = chapters.flatMap(({ root }) => elementsMeaning(/^(?:footnotes|endnotes|rearnotes)$/, root))
  for (const { path, root } of chapters) {
    const ends = chapterEnds(root, starts)
    for (const link of elementsNamed('a', root)) {
      const target = targetOf(path, link)
      if (!target || !isReference(link, target)) continue
      const label =
        textContent(link)
          .trim()
          .replace(/^[[(]|[\])]?[.:]?$/g, '') || String(made.size + 1)
      const body = noteElement(target)
      if (made.has(body) && body.parent === null) continue
      replaceElement(link, new Element('note-reference', { label }))
      if (made.has(body)) continue
      made.add(body)
      moveNote(body, label, root, ends.get(link))
    }
  }
  for (const list of lists) if (!hasBody(list)) list.attribs['data-aside'] = 'heading of the notes'
}

function isReference(link: Element, target: Element): boolean {
  if (means(link, /^backlink$|^referrer$/)) return false
  if (means(link, /^noteref$/)) return true
  const body = noteElement(target)
  if (!noteMark.test(textContent(link).trim()) || isWithin(link, body)) return false
  if (means(body, footnote)) return true
  // Of two signs that link to each other, the one at the start of its paragraph is the note's own.
  const around = [link, link.parent, link.parent?.parent, link.prev]
  const ids = new Set(around.flatMap((node) => (node && isTag(node) ? (node.attribs.id ?? []) : [])))
  const isMutual = elementsNamed('a', body).some(({ attribs }) => ids.has((attribs.href ?? '').replace(/^.*#/s, '')))
  return isMutual && !isAtStart(link)
}

function isAtStart(link: Element): boolean {
  let node: Element = link
  while (node.parent && isTag(node.parent) && !/^(?:p|li|div|dd|td|aside)$/.test(node.name)) {
    const before = node.prev
    if (before && (isTag(before) || (isText(before) && before.data.trim()))) return false
    node = node.parent
  }
  return true
}

function isWithin(element: Element, other: Element): boolean {
  for (let node: Element['parent'] = element; node; node = node.parent) if (node === other) return true
  return false
}

/** The whole note of which a target may be the number alone. */
function noteElement(target: Element): Element {
  let node = target
  while (!/^(?:p|li|div|dd|dt|aside|section|blockquote)$/.test(node.name) && node.parent && isTag(node.parent))
    node = node.parent
  return node
}

/** Before which element the chapter of each link ends, where another begins in the same document. */
function chapterEnds(root: Document, starts: ReadonlyMap<Element, number>): Map<Element, Element> {
  const ends = new Map<Element, Element>()
  let open: Element[] = []
  const visit = (parent: Document | Element): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue
      if (starts.has(child)) {
        for (const link of open) ends.set(link, child)
        open = []
      }
      if (child.name === 'a') open.push(child)
      visit(child)
    }
  }
  visit(root)
  return ends
}

function moveNote(body: Element, label: string, root: Document, end: Element | undefined): void {
  for (const link of elementsNamed('a', body)) {
    const text = textContent(link).trim()
    if (means(link, /^backlink$|^referrer$/) || !/[\p{L}\p{N}]/u.test(text) || text.replace(/[[\]().:]/g, '') === label)
      removeElement(link)
  }
  stripLabel(body, label)
  const note = new Element('note', { label }, body.name === 'p' ? [new Element('p', {}, body.children)] : body.children)
  removeElement(body)
  body.parent = null
  if (end?.parent) prepend(end, note)
  else appendChild(elementsNamed('body', root)[0] ?? root, note)
}

/** The number that a note begins with is its label. */
function stripLabel(body: Element, label: string): void {
  const first = firstText(body)
  const start = first?.data.trimStart() ?? ''
  const rest = start.startsWith(label) ? start.slice(label.length) : start
  if (first && rest !== start && /^[\s.):\]]|^$/.test(rest)) first.data = rest.replace(/^[\s.):\]]+/, '')
}

function firstText(element: Element): Text | undefined {
  for (const child of element.children) {
    if (isText(child) && child.data.trim()) return child
    const inner = isTag(child) ? firstText(child) : undefined
    if (inner) return inner
  }
  return undefined
}
