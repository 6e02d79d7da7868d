import type { Document, Element } from 'domhandler'
import { textContent } from 'domutils'
import { elementsNamed, parseXhtml, parseXml, textNamed } from '../xml.ts'
import { resolvePath, type Book } from './open-book.ts'

const largestNav = 8 * 1024 * 1024

/** An entry of a book's table of contents: a chapter's title, and where it begins. */
export interface ContentsEntry {
  title: string
  path: string
  /** The id of the element that it begins with; empty for the whole document. */
  fragment: string
}

/** A book's table of contents, its levels made one: the navigation document of EPUB 3, else the NCX of EPUB 2. */
export function readContents(book: Book): ContentsEntry[] {
  const items = [...book.items.values()]
  const nav = items.find(({ properties }) => properties.includes('nav'))
  const content = nav && book.archive.read(nav.path, largestNav)
  const found = content ? readNav(parseXhtml(content), nav.path) : []
  if (found.length) return found
  const ncx = items.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const old = ncx && book.archive.read(ncx.path, largestNav)
  return old ? readNcx(parseXml(old, false), ncx.path) : []
}

function readNav(root: Document, path: string): ContentsEntry[] {
  const navs = elementsNamed('nav', root)
  const toc = navs.find(({ attribs }) => /\btoc\b/.test(attribs['epub:type'] ?? '')) ?? navs[0]
  return toc ? elementsNamed('a', toc).flatMap((link) => entry(textContent(link), path, link.attribs.href)) : []
}

function readNcx(root: Document, path: string): ContentsEntry[] {
  return elementsNamed('navPoint', root).flatMap((point: Element) => {
    const [content] = elementsNamed('content', point)
    return entry(textNamed('text', point) ?? '', path, content?.attribs.src)
  })
}

function entry(text: string, from: string, href: string | undefined): ContentsEntry[] {
  const title = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!title || !href) return []
  return [{ title, path: resolvePath(from, href), fragment: /#(.*)$/s.exec(href)?.[1] ?? '' }]
}
