import { zipSync } from 'fflate'
import { LibraryError } from '#shared/library-error.ts'
import { Archive } from '../../archive.ts'
import { checkXml } from '../xml.ts'

const mebibyte = 1024 * 1024
/** In bytes, for all XML in a document: mammoth's tree takes some twenty times as much. */
const mostXml = 24 * mebibyte
const largestPicture = 20 * mebibyte

/** The parts of a Word document that are read, each looked through first. Throws a `LibraryError` when they break a rule or are too large. */
export function readDocxParts(bytes: Uint8Array): Record<string, Uint8Array> {
  const archive = new Archive(bytes)
  const parts: Record<string, Uint8Array> = {}
  let left = mostXml
  for (const { name, size } of archive.entries) {
    if (/^(?:docProps\/thumbnail|customXml\/|word\/(?:theme|fontTable|webSettings|glossary))/.test(name)) continue
    if (/\.(?:xml|rels)$/i.test(name)) {
      const part = archive.read(name, left)!
      left -= part.length
      checkXml(part)
      parts[name] = part
    } else if (/\.(?:png|jpe?g|gif|webp|avif)$/i.test(name) && size <= largestPicture)
      parts[name] = archive.read(name, largestPicture)!
  }
  if (!parts['[Content_Types].xml'])
    throw new LibraryError('cannot-read', 'This Word document lacks its list of parts.')
  return parts
}

/** The parts as an archive of our own making, so that no other program meets the one that came from outside. */
export function packParts(parts: Record<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(parts, { level: 0 }))
}
