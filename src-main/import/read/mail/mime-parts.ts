import { once } from 'node:events'
import mailsplit, { type MimeEvent, type MimeNode } from 'mailsplit'
import { LibraryError } from '#shared/library-error.ts'
import { decode } from '../../decode.ts'
import { tooLong } from '../../too-long.ts'
import { decodeWords } from './mime-head.ts'

/** A part of a message or a web archive that holds something itself. */
export interface MimePart {
  /** In lower case, `text/plain` when it says none. */
  type: string
  bytes: Uint8Array
  charset: string | null
  isFlowed: boolean
  delSp: boolean
  /** Its file's name, when it has one. */
  fileName: string | null
  isAttachment: boolean
  /** Without its brackets. */
  contentId: string
  location: string
  /** The kinds of the parts that it stands in, the outermost first: `mixed`, `alternative`, `related`. */
  within: string[]
}

/** A message taken apart: its own headers, decoded, and what it holds. */
export interface MimeMessage {
  header(name: string): string
  /** What the content type of the whole says besides: `start`. */
  params: Record<string, string>
  parts: MimePart[]
}

const chunkSize = 64 * 1024
/** In bytes. Mail servers take a third of it at most; taking more apart takes too long. */
const largest = 96 * 1024 * 1024

/** Takes a message apart. Throws a `LibraryError` when it is larger or has more parts or longer headers than any message. */
export async function readMimeMessage(bytes: Uint8Array, signal?: AbortSignal): Promise<MimeMessage> {
  if (bytes.length > largest) throw tooLong()
  const nodes: MimeNode[] = []
  const bodies = new Map<MimeNode, Buffer[]>()
  const splitter = new mailsplit.Splitter({ ignoreEmbedded: true })
  splitter.on('data', (event: MimeEvent) => {
    if (event.type === 'node') nodes.push(event)
    else if (event.type === 'body') {
      const chunks = bodies.get(event.node)
      if (chunks) chunks.push(event.value)
      else bodies.set(event.node, [event.value])
    }
  })
  const ended = once(splitter, 'end')
  try {
    for (let at = 0; at < bytes.length; at += chunkSize) {
      signal?.throwIfAborted()
      if (!splitter.write(bytes.subarray(at, at + chunkSize))) await Promise.race([once(splitter, 'drain'), ended])
    }
    splitter.end()
    await ended
  } catch (cause) {
    throw signal?.aborted
      ? cause
      : new LibraryError('cannot-read', 'This message is not built as messages are.', { cause })
  }
  const root = nodes[0]
  if (!root) throw new LibraryError('cannot-read', 'This message is empty.')
  return {
    header: (name) => decodeWords(root.headers.getFirst(name)),
    params: root._parsedContentType.params,
    parts: nodes.filter(({ multipart }) => !multipart).map((node) => partOf(node, bodies.get(node) ?? []))
  }
}

function partOf(node: MimeNode, chunks: Buffer[]): MimePart {
  const { headers, contentType, charset, encoding, disposition, filename, flowed, delSp } = node
  return {
    type: contentType || 'text/plain',
    bytes: decodeTransfer(Buffer.concat(chunks), encoding),
    charset: charset || null,
    isFlowed: flowed,
    delSp,
    fileName: filename || null,
    isAttachment: disposition === 'attachment' || (contentType || '').startsWith('message/'),
    contentId: headers.getFirst('content-id').replace(/^\s*<|>\s*$/g, ''),
    location: headers.getFirst('content-location').replace(/\s+/g, ''),
    within: parents(node)
  }
}

function parents(node: MimeNode): string[] {
  const kinds: string[] = []
  for (let parent = node.parentNode; parent; parent = parent.parentNode)
    if (parent.multipart) kinds.unshift(parent.multipart)
  return kinds
}

function decodeTransfer(bytes: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(bytes.toString('latin1'), 'base64')
  if (encoding !== 'quoted-printable') return bytes
  // Spaces before a line's end are an accident of transport, unless the line goes on.
  const text = bytes
    .toString('latin1')
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1'
  )
}

/** The text of a part. What its bytes give away beats what it declares, which beats a guess. */
export function partText({ bytes, charset, type }: MimePart): string {
  const kind = type === 'text/html' ? 'text/html' : 'text/plain'
  const found = decode(bytes, kind)
  if (!charset || found.encoding.source === 'bom' || found.encoding.source === 'utf-8') return found.text
  for (const label of [charset, charset.replace(/^x-/i, '')]) {
    try {
      return decode(bytes, kind, label).text
    } catch {
      continue
    }
  }
  return found.text
}
