import { LibraryError } from '#shared/library-error.ts'
import { Archive } from '../archive.ts'

/** Media types of the documents that are ZIP archives inside, and of an archive itself. */
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const odt = 'application/vnd.oasis.opendocument.text'
export const epub = 'application/epub+zip'
export const zip = 'application/zip'

const largestType = 1024 * 1024

/** Whether bytes begin as ZIP archives do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1
}

/**
 * The media type of a ZIP archive by what is in it: its `mimetype` entry, its list of parts, or a book's container; else it is
 * an archive of files. Throws a `LibraryError` for tables, slides and drawings, and for archives that break the rules of `Archive`.
 */
export function zipKind(bytes: Uint8Array): string {
  const archive = new Archive(bytes)
  const text = (name: string): string => new TextDecoder().decode(archive.read(name, largestType) ?? new Uint8Array())
  const declared = text('mimetype').trim()
  if (declared === epub || (!declared && archive.has('META-INF/container.xml'))) return epub
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(declared)) return odt
  if (/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\./.test(declared))
    throw noText('an OpenDocument file without text')
  if (!archive.has('[Content_Types].xml')) return zip
  const types = text('[Content_Types].xml')
  if (/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/.test(types))
    return docx
  throw noText(
    /spreadsheetml/.test(types)
      ? 'an Excel workbook'
      : /presentationml/.test(types)
        ? 'a presentation'
        : 'an Office file'
  )
}

function noText(kind: string): LibraryError {
  return new LibraryError('unknown-format', `This is ${kind}; Loccit reads text documents only.`)
}
