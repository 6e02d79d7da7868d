import { parseHTML } from 'linkedom'
import { LibraryError } from '#shared/library-error.ts'

/** Deeper pages are made to break programs; no article comes near. */
const deepest = 256

/** A page as a document that runs and fetches nothing. Throws `cannot-read` when its elements are nested absurdly deep. */
export function parseDomPage(html: string): Document {
  // Whatever stands before the root would be taken for it; comments there hold roots for old browsers.
  const content = html.replace(/^(?:\s+|<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>)+/, '')
  const root = /<html[\s>][\s\S]*/i.exec(content)?.[0] ?? `<html>${content}</html>`
  const { document } = parseHTML(/<body[\s>]/i.test(root) ? root : wrapInBody(root))
  checkDepth(document.documentElement)
  putInPlace(document)
  return document
}

/** linkedom builds no body of its own. */
function wrapInBody(html: string): string {
  const head = /<\/head\s*>/i.exec(html)
  const start = head ? head.index + head[0].length : 0
  const rest = html.slice(start).replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '')
  const opening = head ? html.slice(0, start) : '<html><head></head>'
  return `${opening}<body>${rest}</body></html>`
}

/** Head and body are looked for as the root's first two elements; pages that are not well made have them elsewhere. */
function putInPlace(page: Document): void {
  const head = page.querySelector('head') ?? page.createElement('head')
  const body = page.querySelector('body')
  page.documentElement.prepend(head)
  if (body) head.after(body)
}

function checkDepth(root: Element): void {
  let level: Element[] = [root]
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest)
      throw new LibraryError('cannot-read', 'The elements of this page are nested too deeply to be an article.')
    level = level.flatMap((element) => [...element.children])
  }
}
