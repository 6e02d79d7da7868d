import { LibraryError } from '#shared/library-error.ts'
import { findWideEncoding } from './decode.ts'
import { isMailbox } from './detect/mailbox.ts'
import { mail, mailbox, messageKind } from './detect/message-kind.ts'
import { isZip, zipKind } from './detect/zip-kind.ts'

/** What people call the kinds of file that get dropped on the window and cannot be read. */
const kindNames: Record<string, string> = {
  xml: 'an XML file',
  ps: 'a PostScript file'
}

const headSize = 4096
/** Headers of a message can be long: each server on its way adds some. */
const messageHeadSize = 65_536
/** Control characters that make a file no text: so many, and this share of its head. */
const fewestControls = 3
const mostControls = 0.01
const utf8 = new TextDecoder()
const latin1 = new TextDecoder('latin1')

/**
 * The media type of a file by its content; its name only tells Markdown from plain text. Throws a `LibraryError` for an empty
 * file and for a kind that Loccit does not read.
 */
export async function detect(bytes: Uint8Array, name: string): Promise<string> {
  if (!bytes.length) throw new LibraryError('empty', 'This file is empty.')
  const marked = markedKind(bytes)
  if (marked) return marked
  // Wide text has a mark or what would be control characters, and looking for those first is cheap.
  const isControlled = hasControls(bytes)
  const wide = bytes[0]! >= 0xef || isControlled ? findWideEncoding(bytes) : null
  const isWide = wide !== null && wide.name !== 'utf-8'
  if (wide?.source !== 'bom' && isControlled) await refuseKnown(bytes, isWide)
  const decoder = isWide ? new TextDecoder(wide.name) : utf8
  const head = decoder.decode(bytes.subarray(0, headSize)).trimStart()
  const message = isWide ? null : messageKind(head.length < headSize / 2 ? head : longHead(bytes, head))
  if (message) return message === mail && isMailbox(bytes) ? mailbox : message
  if (isHtml(head)) return 'text/html'
  if (/^<\?xml\s/.test(head)) throw unknownKind('xml')
  if (head.startsWith('%!PS')) throw unknownKind('ps')
  return isMarkdown(head, name) ? 'text/markdown' : 'text/plain'
}

/** The kinds that their first bytes give away. */
function markedKind(bytes: Uint8Array): string | null {
  if (isZip(bytes)) return zipKind(bytes)
  if (startsWith(bytes, '{\\rtf')) return 'application/rtf'
  if (isPdf(bytes)) return 'application/pdf'
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new LibraryError('unknown-format', 'This is a document of an older Office; save it as .docx and import that.')
  return null
}

/** Programs put up to a kilobyte of their own before a PDF's mark; text that speaks of one has it within a line. */
function isPdf(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '%PDF-')) return true
  const head = latin1.decode(bytes.subarray(0, 1024))
  return /(?:^|[\r\n\0])%PDF-\d\.\d[\r\n]/.test(head) && latin1.decode(bytes.subarray(-2048)).includes('startxref')
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[i] !== text.charCodeAt(i)) return false
  return true
}

/** Only what begins as a message is worth looking at further. */
function longHead(bytes: Uint8Array, head: string): string {
  return /^[!-9;-~]{2,70}:|^From /.test(head) ? utf8.decode(bytes.subarray(0, messageHeadSize)).trimStart() : head
}

/** Whether the head holds bytes that hardly any text has. */
function hasControls(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, headSize)
  for (let i = 0; i < end; i++) if (isControl(bytes[i]!)) return true
  return bytes.subarray(end, headSize * 16).includes(0)
}

/** Whether the head holds more of such bytes than strayed into a text. Printers' files have backspaces, old ones an end of file. */
function hasManyControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, headSize)
  const count = head.reduce((sum, byte) => sum + Number(isControl(byte) && byte !== 8 && byte !== 26), 0)
  return count >= fewestControls && count > head.length * mostControls
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
}

/** Pictures and programs may look like wide text, but begin as no text does. */
async function refuseKnown(bytes: Uint8Array, isWide: boolean): Promise<void> {
  const { fileTypeFromBuffer } = await import('file-type')
  const kind = (await fileTypeFromBuffer(bytes))?.ext
  if (kind) throw unknownKind(kind)
  if (!isWide && (bytes.subarray(0, headSize * 16).includes(0) || hasManyControls(bytes))) throw noText()
}

/** The refusal of a file that is nothing that is known, and no text either. */
export function noText(): LibraryError {
  return new LibraryError('unknown-format', 'This file is not text, and Loccit does not know its kind.')
}

function unknownKind(kind: string): LibraryError {
  const known = kindNames[kind]
  return new LibraryError(
    'unknown-format',
    known
      ? `This is ${known}; Loccit cannot read this kind of file yet.`
      : `This is a ${kind.toUpperCase()} file; Loccit cannot read such files.`
  )
}

function isHtml(head: string): boolean {
  if (!head.includes('<')) return false
  const bare = head.replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '').trimStart()
  if (/^<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title)[\s>]/i.test(bare)) return true
  return /<html[\s>]/i.test(bare) && /<(?:head|body)[\s>]/i.test(bare)
}

function isMarkdown(head: string, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return true
  return /^---\r?\n[\w-]+:[\s\S]*?\r?\n---\r?\n/.test(head)
}
