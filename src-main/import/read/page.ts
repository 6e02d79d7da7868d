import { compile, selectAll, selectOne } from 'css-select'
import { DomHandler, isTag, isText, type AnyNode, type Document, type Element } from 'domhandler'
import { Parser } from 'htmlparser2'
import { longestText, tooLong } from '../too-long.ts'

/** A page as a tree. Nothing in it runs or is fetched, and it holds just the elements that the page has: there may be no head and no body, or several. */
export interface Page extends Document {
  /** Its elements by their names, once they were asked for. Here and in no weak map, which would keep it until old objects are collected. */
  elementsByName?: ReadonlyMap<string, Element[]>
}

/** Elements below this depth stand beside each other. Only pages that are made to break programs come near. */
const deepest = 256

/** Only a page that is made to break programs leaves so many elements open. */
const mostOpen = 20_000
/** The longest pages that people write, whole specifications, have half as many. */
const mostElements = 500_000
/** A script that is longer states nothing of the page, in characters. */
const longestScript = 4 * 1024 * 1024

/** A handler that never nests deeper than `deepest`, and stops where no page goes. */
class LevelHandler extends DomHandler {
  #elements = 0
  #length = 0

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes)
    if (++this.#elements > mostElements || this.tagStack.length > mostOpen) throw tooLong()
  }

  override ontext(data: string): void {
    if (isProgram(this.tagStack.at(-1)!)) {
      if (data.length > longestScript) return
    } else if ((this.#length += data.length) > longestText) throw tooLong()
    super.ontext(data)
  }

  override addNode(node: AnyNode): void {
    const open = this.tagStack
    if (open.length <= deepest) return super.addNode(node)
    this.tagStack = open.slice(0, deepest)
    super.addNode(node)
    this.tagStack = open
  }
}

/** Parses a page, or a piece of one. Takes any string; throws a `LibraryError` only when it is far larger than pages are. */
export function parsePage(html: string): Page {
  const handler = new LevelHandler()
  new Parser(handler, { decodeEntities: true }).end(html)
  return handler.root
}

type Query = (element: Element) => boolean

const queries = new Map<string, Query>()

/** Selectors are the program's own and few, so each is compiled once. */
function compiled(selector: string): Query {
  const known = queries.get(selector)
  if (known) return known
  const query: Query = compile<AnyNode, Element>(selector)
  queries.set(selector, query)
  return query
}

/** Every element below a node that a CSS selector matches, in document order. */
export function selectEvery(selector: string, within: AnyNode): Element[] {
  return selectAll<AnyNode, Element>(compiled(selector), within)
}

/** The first element below a node that a CSS selector matches, or null. */
export function selectFirst(selector: string, within: AnyNode): Element | null {
  return selectOne<AnyNode, Element>(compiled(selector), within)
}

/** Every element of a page that has this name, in document order. One walk finds those of all names, so what is in a page may not change after. */
export function elementsNamed(name: string, page: Page): readonly Element[] {
  page.elementsByName ??= listByName(page)
  return page.elementsByName.get(name) ?? []
}

function listByName(page: Page): ReadonlyMap<string, Element[]> {
  const byName = new Map<string, Element[]>()
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (isTag(node)) {
        const known = byName.get(node.name)
        if (known) known.push(node)
        else byName.set(node.name, [node])
      }
      if ('children' in node) visit(node.children)
    }
  }
  visit(page.children)
  return byName
}

/** The scripts of a page that state something of it as JSON-LD. @see https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents */
export function linkedScripts(page: Page): Element[] {
  return elementsNamed('script', page).filter(
    (script) => attribute(script, 'type')?.toLowerCase() === 'application/ld+json'
  )
}

/** An attribute's value, or null when the element does not have it. */
export function attribute(element: Element, name: string): string | null {
  return Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? null) : null
}

/** All text below a node as it stands, without that of scripts and styles within it; a script's own when it is the node. */
export function textOf(node: AnyNode): string {
  const pieces: string[] = []
  const collect = (inner: AnyNode): void => {
    if (isText(inner)) pieces.push(inner.data)
    else if ('children' in inner && (inner === node || !isProgram(inner)))
      for (const child of inner.children) collect(child)
  }
  collect(node)
  return pieces.join('')
}

function isProgram(node: AnyNode): boolean {
  return 'name' in node && (node.name === 'script' || node.name === 'style')
}
