import { posix } from 'node:path'
import type { Document, Element } from 'domhandler'
import { LibraryError } from '#shared/library-error.ts'
import { Archive } from '../../archive.ts'
import { elementsNamed, parseXml } from '../xml.ts'

const mebibyte = 1024 * 1024
const largestPackage = 8 * mebibyte

/** A file that a book's manifest names. */
export interface BookItem {
  /** Where it lies in the archive. */
  path: string
  mediaType: string
  properties: string[]
}

/** A book that was opened: its package and what that lists. */
export interface Book {
  archive: Archive
  /** Where its package lies. */
  path: string
  package: Document
  /** By id. */
  items: ReadonlyMap<string, BookItem>
  /** The documents to read, in order. */
  spine: BookItem[]
}

/** What hides fonts alone; anything else locks the text. */
const obfuscation = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/

/**
 * Opens a book by its container. Throws a `LibraryError` when it is locked, or lacks what every book has.
 * @see https://www.w3.org/TR/epub-33/
 */
export function openBook(bytes: Uint8Array): Book {
  const archive = new Archive(bytes)
  refuseLocked(archive)
  const container = readPart(archive, 'META-INF/container.xml')
  const path = elementsNamed('rootfile', container).map(({ attribs }) => attribs['full-path'] ?? '')[0]
  const opf = readPart(archive, path ?? '')
  const items = new Map(
    named('item', opf).map(({ attribs }): [string, BookItem] => [
      attribs.id ?? '',
      {
        path: resolvePath(path ?? '', attribs.href ?? ''),
        mediaType: attribs['media-type'] ?? '',
        properties: (attribs.properties ?? '').split(/\s+/)
      }
    ])
  )
  const spine = named('itemref', opf).flatMap(({ attribs }) => items.get(attribs.idref ?? '') ?? [])
  if (!spine.length) throw noBook()
  return { archive, path: path ?? '', package: opf, items, spine }
}

/** Where a link leads in the archive, without what follows `#`. A link never leads out of it. */
export function resolvePath(from: string, href: string): string {
  const bare = href.replace(/[#?].*$/s, '')
  const path = bare ? posix.join(posix.dirname(from), decodePath(bare)) : from
  return posix.normalize(path).replace(/^(?:\.\.?\/|\/)+/, '')
}

/** Elements by their name with the usual prefix or without it. */
export function named(name: string, within: Document | Element): Element[] {
  return [...elementsNamed(name, within), ...elementsNamed(`opf:${name}`, within)]
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readPart(archive: Archive, name: string): Document {
  const part = archive.read(name, largestPackage)
  if (!part) throw noBook()
  return parseXml(part, false)
}

function noBook(): LibraryError {
  return new LibraryError('cannot-read', 'This book lacks its list of contents and cannot be read.')
}

function refuseLocked(archive: Archive): void {
  const part = archive.read('META-INF/encryption.xml', largestPackage)
  if (!part) return
  const root = parseXml(part, false)
  const methods = [...elementsNamed('enc:EncryptionMethod', root), ...elementsNamed('EncryptionMethod', root)]
  if (methods.some(({ attribs }) => !obfuscation.test(attribs.Algorithm ?? '')))
    throw new LibraryError('cannot-read', 'This book is locked against copying (DRM), so its text cannot be read.')
}
