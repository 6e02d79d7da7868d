import { fileTypeFromBuffer } from 'file-type'
import { LibraryError } from '#shared/library-error.ts'
import { findWideEncoding } from './decode.ts'

/** What people call the kinds of file that get dropped on the window and cannot be read yet. */
const kindNames: Record<string, string> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  doc: 'a Word document',
  odt: 'an OpenDocument text',
  epub: 'an EPUB book',
  rtf: 'an RTF document',
  xml: 'an XML file',
  zip: 'a ZIP archive',
  mhtml: 'a saved web archive (MHTML)'
}

const headSize = 4096

/**
 * The media type of a file by its content; its name only tells Markdown from plain text. Throws a `LibraryError` for an empty
 * file and for a kind that Loccit does not read.
 */
export async function detect(bytes: Uint8Array, name: string): Promise<string> {
  if (!bytes.length) throw new LibraryError('empty', 'This file is empty.')
  const wide = findWideEncoding(bytes)
  const isWide = wide !== null && wide.name !== 'utf-8'
  const head = new TextDecoder(isWide ? wide.name : 'utf-8').decode(bytes.subarray(0, headSize)).trimStart()
  if (isHtml(head)) return 'text/html'
  if (/^[\w-]+: /.test(head) && /^content-type:\s*multipart\/related/im.test(head)) throw unknownKind('mhtml')
  const kind = isWide ? null : (await fileTypeFromBuffer(bytes))?.ext
  if (kind) throw unknownKind(kind)
  if (!isWide && bytes.subarray(0, headSize * 16).includes(0))
    throw new LibraryError('unknown-format', 'This file is not text, and Loccit does not know its kind.')
  return isMarkdown(head, name) ? 'text/markdown' : 'text/plain'
}

function unknownKind(kind: string): LibraryError {
  const known = kindNames[kind]
  const plural = kind === 'pdf' ? 'PDF files' : known ? 'this kind of file' : 'them'
  return new LibraryError(
    'unknown-format',
    known
      ? `This is ${known}; Loccit cannot read ${plural} yet.`
      : `This is a ${kind.toUpperCase()} file; Loccit cannot read such files.`
  )
}

function isHtml(head: string): boolean {
  const bare = head.replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '').trimStart()
  if (/^<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title)[\s>]/i.test(bare)) return true
  return /<html[\s>]/i.test(bare) && /<(?:head|body)[\s>]/i.test(bare)
}

function isMarkdown(head: string, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return true
  return /^---\r?\n[\w-]+:[\s\S]*?\r?\n---\r?\n/.test(head)
}
