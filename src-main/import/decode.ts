import sniffHtml from 'html-encoding-sniffer'
import { detect as guess } from 'jschardet'
import { LibraryError } from '#shared/library-error.ts'
import type { Encoding } from '#shared/model.ts'

/** Text with how it was decoded. */
export interface Decoded {
  text: string
  encoding: Encoding
}

const guessLimit = 1 << 18

/**
 * The text of a file and how its bytes were read: by the encoding chosen, a byte order mark, a declaration, strict UTF-8, or a
 * guess. Formats that are not text come back empty with the source `none`.
 * @see https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Uint8Array, mediaType: string, chosen?: string): Decoded {
  if (!mediaType.startsWith('text/')) return { text: '', encoding: { name: '', source: 'none' } }
  const encoding = chosen ? { name: chosen, source: 'chosen' as const } : findEncoding(bytes, mediaType)
  return { text: decoderFor(encoding.name).decode(bytes), encoding }
}

/** The encoding that a byte order mark names, or that a text of mostly Latin letters in UTF-16 gives away. */
export function findWideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', source: 'bom' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', source: 'bom' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', source: 'bom' }
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++
  })
  const [even, odd] = zeros as [number, number]
  // Spaces and line ends are enough in scripts whose letters have no zero byte.
  const some = head.length / 30
  if (odd > some && even === 0) return { name: 'utf-16le', source: 'detected' }
  if (even > some && odd === 0) return { name: 'utf-16be', source: 'detected' }
  return null
}

function findEncoding(bytes: Uint8Array, mediaType: string): Encoding {
  const wide = findWideEncoding(bytes)
  if (wide) return wide
  const declared = mediaType === 'text/html' ? declaredIn(bytes) : null
  // Pages that were saved by a program often are UTF-8 whatever they declare; nothing else looks like it by chance.
  if (isUtf8(bytes)) return { name: 'utf-8', source: declared === 'utf-8' ? 'declared' : 'utf-8' }
  if (declared && declared !== 'utf-8') return { name: declared, source: 'declared' }
  const { encoding } = guess(bytes.subarray(0, guessLimit))
  return { name: encodingName(encoding) ?? 'windows-1252', source: 'detected' }
}

function declaredIn(bytes: Uint8Array): string | null {
  const none = 'x-user-defined'
  const name = sniffHtml(bytes, { defaultEncoding: none, maxPrescanBytes: 8192 }).toLowerCase()
  return name === none ? null : name
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function encodingName(label: string | null | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null
  } catch {
    return null
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch (cause) {
    throw new LibraryError('bad-request', `Loccit does not know the encoding “${label}”.`, { cause })
  }
}
