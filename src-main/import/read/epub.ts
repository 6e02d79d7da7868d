import { Element, isTag, type Document } from 'domhandler'
import { LibraryError } from '#shared/library-error.ts'
import type { Reading, Source, Stated } from '../read.ts'
import { bookStatements } from './epub/book-statements.ts'
import { named, openBook, resolvePath, type Book } from './epub/open-book.ts'
import { readContents, type ContentsEntry } from './epub/read-contents.ts'
import { findTargets, means, rewriteNotes, rewritePages, type Chapter } from './epub/rewrite-chapter.ts'
import { listPieces } from './markup.ts'
import { Pictures } from './pictures.ts'
import { readingOf, type Piece } from './pieces.ts'
import { elementsNamed, parseXhtml } from './xml.ts'

const mebibyte = 1024 * 1024
/** In bytes, for the text of all chapters. */
const mostText = 48 * mebibyte
const largestPicture = 20 * mebibyte

/** Parts of a book that are no text of its author, by their meaning in EPUB 3 and their names in the guide of EPUB 2. */
const asides: [meaning: RegExp, reason: string][] = [
  [/^cover(?:page)?$/, 'cover'],
  [/^(?:toc|landmarks|page-list|loi|lot|loa|lov)$/, 'table of contents'],
  [/^(?:half-?title-?page|title-?page)$/, 'title page'],
  [/^(?:copyright-page|imprint|imprimatur|colophon)$/, 'imprint']
]

/** A book: all of it, or the one chapter asked for. Contents, cover, title page and imprint are set aside. */
export function readEpub({ bytes, part }: Source): Reading {
  const book = openBook(bytes)
  const chapters = readChapters(book)
  const targets = findTargets(chapters)
  const contents = readContents(book)
  const { titles, starts } = findParts(chapters, contents, targets)
  if (part !== undefined && (part < 1 || part > titles.length))
    throw new LibraryError('not-found', `This book has ${titles.length} chapters, and none of number ${part}.`)
  chapters.forEach(rewritePages)
  rewriteNotes(chapters, targets, starts)
  const pictures = new Pictures()
  const pieces = bookPieces(book, chapters, starts, pictures)
  const stated = bookStatements(book)
  return readingOf(part === undefined ? pieces : pieces.filter((piece) => piece.part === part), {
    stated: part === undefined ? stated : chapterStatements(stated, titles[part - 1]!),
    origin: 'book',
    images: pictures.images,
    parts: titles
  })
}

function readChapters({ archive, spine }: Book): Chapter[] {
  let left = mostText
  return spine.flatMap(({ path, mediaType }) => {
    const content = /xhtml|html/.test(mediaType) ? archive.read(path, left) : null
    if (!content) return []
    left -= content.length
    return [{ path, root: parseXhtml(content) }]
  })
}

/** Where each chapter begins. Of several entries that lead to one place the first names it. */
function findParts(
  chapters: readonly Chapter[],
  contents: readonly ContentsEntry[],
  targets: ReadonlyMap<string, Element>
): { titles: string[]; starts: Map<Element, number> } {
  const titles: string[] = []
  const starts = new Map<Element, number>()
  const bodies = new Map(chapters.map(({ path, root }) => [path, bodyOf(root)]))
  for (const { title, path, fragment } of contents) {
    const body = bodies.get(path)
    if (!body || asideOf(body)) continue
    const target = fragment ? targets.get(`${path}#${fragment}`) : undefined
    const start = target ? topOf(target, body) : body
    if (starts.has(start)) continue
    starts.set(start, titles.push(title))
  }
  return { titles, starts }
}

function bodyOf(root: Document): Element {
  return elementsNamed('body', root)[0] ?? root.children.find(isTag) ?? new Element('body', {})
}

/** The outermost element that begins where another does. */
function topOf(element: Element, body: Element): Element {
  let node = element
  while (node !== body && node.parent && isTag(node.parent)) {
    const first = node.parent.children.find((child) => isTag(child) || ('data' in child && child.data.trim()))
    if (first !== node) return node
    node = node.parent
  }
  return node
}

function bookPieces(
  book: Book,
  chapters: readonly Chapter[],
  starts: ReadonlyMap<Element, number>,
  pictures: Pictures
): Piece[] {
  const reasons = guideReasons(book)
  const covers = new Set(
    [...book.items.values()].filter(({ properties }) => properties.includes('cover-image')).map(({ path }) => path)
  )
  const root = new Element('book', {})
  const paths = new Map<Element, string>()
  for (const { path, root: chapter } of chapters) {
    const body = bodyOf(chapter)
    body.name = 'section'
    body.parent = root
    root.children.push(body)
    paths.set(body, path)
    const reason = reasons.get(path)
    if (reason) body.attribs['data-aside'] = reason
  }
  return listPieces(root, {
    part: (element) => starts.get(element),
    aside: (element) => element.attribs['data-aside'] ?? asideOf(element),
    picture: (element) => {
      const path = resolvePath(paths.get(outermost(element, root)) ?? '', element.attribs.src ?? '')
      const picture = covers.has(path) ? null : book.archive.read(path, largestPicture)
      return picture && pictures.node(picture, element.attribs.alt ?? '')
    }
  })
}

function outermost(element: Element, root: Element): Element {
  let node = element
  while (node.parent && isTag(node.parent) && node.parent !== root) node = node.parent
  return node
}

function asideOf(element: Element): string | undefined {
  return asides.find(([meaning]) => means(element, meaning))?.[1]
}

/** Documents that the book's own lists call a cover, contents and so on, by path. */
function guideReasons(book: Book): Map<string, string> {
  const reasons = new Map<string, string>()
  for (const { attribs } of named('reference', book.package)) {
    const reason = asides.find(([meaning]) => meaning.test(attribs.type ?? ''))?.[1]
    if (reason) reasons.set(resolvePath(book.path, attribs.href ?? ''), reason)
  }
  for (const { path, properties } of book.items.values())
    if (properties.includes('nav')) reasons.set(path, 'table of contents')
  return reasons
}

function chapterStatements({ title, ...book }: Stated, chapter: string): Stated {
  return { ...book, type: 'chapter', title: chapter, ...(title && { outlet: title }) }
}
