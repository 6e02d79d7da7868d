import { zipSync } from 'fflate'
import { LibraryError } from '#shared/library-error.ts'
import { Archive } from '../../archive.ts'
import { tooLong } from '../../too-long.ts'
import { slimXml } from '../xml.ts'

const mebibyte = 1024 * 1024
/** In bytes, for all XML in a document. */
const mostXml = 32 * mebibyte
/** For the elements that mammoth is given: its tree takes some 3 KiB for each. */
const mostElements = 200_000
/** How the text looks and was checked, which is most of what Word writes and nothing that is read. */
const looks = new Set(
  `w:proofErr w:rFonts w:sz w:szCs w:lang w:color w:spacing w:ind w:jc w:kern w:bCs w:iCs w:noProof w:tabs w:shd w:u w:highlight
  w:lastRenderedPageBreak w:bookmarkEnd w:sectPr w:tblPr w:tblGrid w:tcW w:tcBorders w:tcMar w:pBdr w:keepNext w:keepLines
  w:widowControl w:rPrChange w:pPrChange w:latentStyles mc:Choice`.split(/\s+/)
)
const largestPicture = 20 * mebibyte

/** The parts of a Word document that are read, each looked through first. Throws a `LibraryError` when they break a rule or are too large. */
export function readDocxParts(bytes: Uint8Array): Record<string, Uint8Array> {
  const archive = new Archive(bytes)
  const parts: Record<string, Uint8Array> = {}
  let left = mostXml
  let elementsLeft = mostElements
  for (const { name, size } of archive.entries) {
    if (/^(?:docProps\/thumbnail|customXml\/|word\/(?:theme|fontTable|webSettings|glossary))/.test(name)) continue
    if (/\.(?:xml|rels)$/i.test(name)) {
      const part = archive.read(name, left)!
      left -= part.length
      const { xml, elements } = slimXml(part, name.startsWith('word/') ? looks : new Set())
      elementsLeft -= elements
      if (elementsLeft < 0) throw tooLong()
      parts[name] = Buffer.from(xml)
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
