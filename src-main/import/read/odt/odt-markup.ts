import { Element, Text, isTag, isText, type AnyNode } from 'domhandler'
import { textContent } from 'domutils'
import { elementsNamed, textNamed } from '../xml.ts'
import { OdtCounts } from './odt-counts.ts'
import type { OdtStyles } from './odt-styles.ts'

const elementNames: Record<string, string> = {
  'text:section': 'div',
  'text:list-header': 'li',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'draw:text-box': 'div',
  'text:line-break': 'br'
}
/** What is no text of the document: deletions, fields of the program, anchors. */
const skipped = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'office:forms',
  'text:page-number',
  'svg:desc',
  'svg:title'
])
const indexes = /^text:(?:table-of-content|alphabetical-index|illustration-index|table-index|user-index|object-index)$/
const paragraphNames = { title: 'p', subtitle: 'p', quote: 'p', caption: 'figcaption', code: 'pre', paragraph: 'p' }

/** Rewrites the content of an OpenDocument text to the markup that `listPieces` reads. What is set aside has its reason in `data-aside`. */
export class OdtMarkup {
  readonly #styles: OdtStyles
  readonly #counts = new OdtCounts()

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  rewrite(body: Element): Element {
    return new Element('body', {}, this.#children(body, []))
  }

  #children(element: Element, lists: readonly string[]): AnyNode[] {
    const children = element.children.flatMap((child) => {
      if (isText(child)) return [new Text(child.data)]
      return isTag(child) ? this.#element(child, lists) : []
    })
    return joinAlike(children)
  }

  #element(element: Element, lists: readonly string[]): AnyNode[] {
    const { name, attribs } = element
    if (skipped.has(name)) return []
    if (indexes.test(name))
      return [new Element('div', { 'data-aside': 'table of contents' }, this.#children(element, lists))]
    if (name === 'text:h') return [new Element(`h${headingLevel(attribs)}`, {}, this.#children(element, lists))]
    if (name === 'text:p') return this.#paragraph(element, lists)
    if (name === 'text:list') return this.#list(element, lists)
    if (name === 'text:span') return this.#span(element, lists)
    if (name === 'text:s') return [new Text(' '.repeat(Math.min(80, Number(attribs['text:c'] ?? 1) || 1)))]
    if (name === 'text:tab') return [new Text('\t')]
    if (name === 'text:a')
      return [new Element('a', { href: attribs['xlink:href'] ?? '' }, this.#children(element, lists))]
    if (name === 'text:note') return [noteReference(element)]
    if (name === 'office:annotation') return []
    if (name === 'draw:image')
      return [new Element('picture', { src: attribs['xlink:href'] ?? '', alt: alternative(element) })]
    if (name === 'table:table-cell')
      return [new Element(isHead(element) ? 'th' : 'td', {}, this.#children(element, lists))]
    const known = elementNames[name]
    const children = this.#children(element, lists)
    return known ? [new Element(known, {}, children)] : children
  }

  #paragraph(element: Element, lists: readonly string[]): AnyNode[] {
    const role = this.#styles.roleOf(element.attribs['text:style-name'])
    const children = this.#children(element, lists)
    const isStyled = role === 'title' || role === 'subtitle'
    const paragraph = new Element(paragraphNames[role], isStyled ? { class: role } : {}, children)
    return [role === 'quote' ? new Element('blockquote', {}, [paragraph]) : paragraph]
  }

  #list(element: Element, lists: readonly string[]): AnyNode[] {
    const style = element.attribs['text:style-name'] ?? lists.at(-1) ?? ''
    const start = this.#styles.startOf(style, lists.length + 1)
    const children = this.#children(element, [...lists, style])
    if (start === null) return [new Element('ul', {}, children)]
    const items = element.children.filter((child) => isTag(child) && child.name === 'text:list-item') as Element[]
    const own = items[0]?.attribs['text:start-value']
    if (lists.length) return [new Element('ol', { start: own ?? start }, children)]
    const first = this.#counts.begin(element.attribs, style, { own, start, items: items.length })
    return [new Element('ol', { start: String(first) }, children)]
  }

  #span(element: Element, lists: readonly string[]): AnyNode[] {
    const children = this.#children(element, lists)
    return this.#styles
      .marksOf(element.attribs['text:style-name'])
      .reduce((inner, mark): AnyNode[] => [new Element(mark, {}, inner)], children)
  }

  /** The notes of a text in order, each as a `note`. */
  notes(body: Element): Element[] {
    return elementsNamed('text:note', body).map((note) => {
      const [content] = elementsNamed('text:note-body', note)
      return new Element('note', { label: noteLabel(note) }, content ? this.#children(content, []) : [])
    })
  }

  /** What readers wrote in the margin, to be set aside. */
  comments(body: Element): Element[] {
    return elementsNamed('office:annotation', body).map((comment) => {
      const paragraphs = elementsNamed('text:p', comment).map((paragraph) => textContent(paragraph))
      return new Element('p', { 'data-aside': 'comment' }, [new Text(paragraphs.join(' '))])
    })
  }
}

/** Every line of code, and every paragraph of a quotation, has the style by itself; those that follow each other are one. */
function joinAlike(nodes: readonly AnyNode[]): AnyNode[] {
  const joined: AnyNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isSame = isTag(node) && last && isTag(last) && last.name === node.name
    if (isSame && node.name === 'pre')
      joined[joined.length - 1] = new Element('pre', {}, [...last.children, new Text('\n'), ...node.children])
    else if (isSame && node.name === 'blockquote') last.children.push(...node.children)
    else joined.push(node)
  }
  return joined
}

function headingLevel(attribs: Element['attribs']): number {
  return Math.min(6, Math.max(1, Number(attribs['text:outline-level'] ?? 1) || 1))
}

function noteLabel(note: Element): string {
  return textNamed('text:note-citation', note) ?? '*'
}

function noteReference(note: Element): Element {
  return new Element('note-reference', { label: noteLabel(note) })
}

function alternative({ parent }: Element): string {
  if (!parent || !isTag(parent)) return ''
  return textNamed('svg:desc', parent) ?? textNamed('svg:title', parent) ?? ''
}

function isHead({ parent }: Element): boolean {
  const rows = parent?.parent
  return !!rows && isTag(rows) && rows.name === 'table:table-header-rows'
}
