import libmime from 'libmime'
import type { Reading, Source } from '../read.ts'
import { tidyCharacters } from '../tidy.ts'
import { readHtml } from './html.ts'
import { attachmentName, isToRead, listAttachments } from './mail/attachments.ts'
import { htmlPieces } from './mail/html-message.ts'
import { messageStatements } from './mail/message-statements.ts'
import { partText, readMimeMessage, type MimeMessage, type MimePart } from './mail/mime-parts.ts'
import { plainPieces } from './mail/plain-message.ts'
import { parsePage, selectFirst, textOf } from './page.ts'
import { Pictures } from './pictures.ts'
import { pieceOf, readingOf, type Piece } from './pieces.ts'

/**
 * An e-mail: what its sender wrote, as plain text unless the formatted text says more. Newsletters are read as pages are.
 * Attachments are set aside by name, and given to be read by themselves.
 */
export async function readMail(source: Source): Promise<Reading> {
  const message = await readMimeMessage(source.bytes, source.signal)
  const stated = messageStatements(message)
  const bodies = message.parts.filter(
    ({ isAttachment, fileName, type }) => !isAttachment && !(fileName && type !== 'text/html')
  )
  const plain = bodies.filter(({ type }) => type === 'text/plain')
  const html = bodies.find(({ type }) => type === 'text/html')
  const attachments = listAttachments(message.parts, html)
  const text = plain.map(plainText).join('\n\n')
  if (html && isRicher(partText(html), text, message)) {
    const reading = await readFormatted(source, message, html)
    return withAttachments({ ...reading, stated: { ...reading.stated, guessed: [], ...stated } }, attachments, html)
  }
  return withAttachments(readingOf(plainPieces(text), { stated, origin: 'book' }), attachments, html)
}

function plainText(part: MimePart): string {
  const text = partText(part)
  return part.isFlowed ? libmime.decodeFlowed(text, part.delSp) : text
}

/** Newsletters often come with a plain text that says little but links. */
function isRicher(html: string, plain: string, message: MimeMessage): boolean {
  if (!/\p{L}/u.test(plain)) return true
  if (message.header('list-unsubscribe') && !message.header('list-post')) return true
  const words = (text: string): number => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length
  const page = parsePage(html)
  const hasStructure = selectFirst('h1, h2, h3, li, table table, img[src^="cid:"]', page) !== null
  return words(plain.replace(/https?:\/\/\S+/g, '')) < 0.6 * words(textOf(page)) || hasStructure
}

async function readFormatted(source: Source, message: MimeMessage, html: MimePart): Promise<Reading> {
  const text = partText(html)
  const byId = new Map(message.parts.map((part) => [part.contentId, part.bytes]))
  const found = (url: string): Uint8Array | null => byId.get(url.replace(/^cid:/i, '')) ?? null
  if (message.header('list-unsubscribe'))
    return readHtml({ ...source, bytes: html.bytes, text, beside: async (url) => found(url) })
  const pictures = new Pictures()
  const pieces = htmlPieces(tidyCharacters(text), ({ attribs }) => {
    const bytes = found(attribs.src ?? '')
    return bytes && pictures.node(bytes, attribs.alt ?? '')
  })
  return readingOf(pieces, { stated: {}, origin: 'book', images: pictures.images })
}

/** Adds what was attached, and its names as lines at the end. */
function withAttachments(reading: Reading, attachments: readonly MimePart[], html: MimePart | undefined): Reading {
  if (!attachments.length) return reading
  const last = Math.max(0, ...reading.blocks.map(({ line }) => line))
  const pieces = attachments.map(({ fileName, type }, i): Piece => {
    const text = fileName ?? `(${type})`
    return pieceOf({ type: 'paragraph', content: [{ type: 'text', text }] }, last + i + 1, 'attachment')
  })
  const more = readingOf(pieces, { stated: {} })
  const htmlText = html ? partText(html) : ''
  const toRead = attachments.filter((part) => isToRead(part, htmlText))
  return {
    ...reading,
    attachments: toRead.map((part) => ({ name: attachmentName(part), bytes: part.bytes })),
    blocks: [...reading.blocks, ...more.blocks],
    build: (lines) => [...reading.build(lines), ...more.build(lines)]
  }
}
