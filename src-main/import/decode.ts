import { isAscii, isUtf8 } from 'node:buffer'
import sniffHtml from 'html-encoding-sniffer'
import { LibraryError } from '#shared/library-error.ts'
import type { Encoding } from '#shared/model.ts'
import { beats, isNoText, judgeEncodings } from './decode/judge.ts'
import { findWideEncoding } from './decode/wide.ts'

export { findWideEncoding }

/** Text with how it was decoded. An encoding whose source is `detected` is a guess. */
export interface Decoded {
  text: string
  encoding: Encoding
  /** The bytes are no text in any encoding, and what they were read as is noise. */
  isNoise?: boolean
}

const sampleSize = 1 << 16

/**
 * The text of a file and how its bytes were read: by the encoding chosen, a byte order mark, a declaration that fits, strict
 * UTF-8, or a guess. Formats that are not text come back empty with the source `none`.
 * @see https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Uint8Array, mediaType: string, chosen?: string): Decoded {
  if (!mediaType.startsWith('text/')) return { text: '', encoding: { name: '', source: 'none' } }
  if (chosen) return { text: decoderFor(chosen).decode(bytes), encoding: { name: chosen, source: 'chosen' } }
  return decodeDeclared(bytes, mediaType === 'text/html' ? declaredIn(bytes) : null)
}

/** The same for bytes that something beside them declares an encoding for: a part of a message, an entry of an archive. */
export function decodeDeclared(bytes: Uint8Array, declared: string | null): Decoded {
  const { isNoise, ...encoding } = findEncoding(bytes, encodingName(declared))
  return { text: decoderFor(encoding.name).decode(bytes), encoding, ...(isNoise && { isNoise }) }
}

function findEncoding(bytes: Uint8Array, declared: string | null): Encoding & { isNoise?: boolean } {
  const wide = findWideEncoding(bytes)
  if (wide) return wide
  if (isAscii(bytes) && hasShifts(bytes))
    return { name: 'iso-2022-jp', source: declared === 'iso-2022-jp' ? 'declared' : 'detected' }
  // Pages that were saved by a program often are UTF-8 whatever they declare; nothing else looks like it by chance.
  if (isUtf8(bytes)) return { name: 'utf-8', source: declared === 'utf-8' ? 'declared' : 'utf-8' }
  if (isNearlyUtf8(bytes)) return { name: 'utf-8', source: declared === 'utf-8' ? 'declared' : 'detected' }
  const [best] = judgeEncodings(bytes)
  if (declared && declared !== 'utf-8' && (!best || !beats(best.name, declared, bytes)))
    return { name: declared, source: 'declared' }
  const isNoise = isNoText(bytes, best ?? null)
  return { name: best?.name ?? 'windows-1252', source: 'detected', ...(isNoise && { isNoise }) }
}

/** The escape sequences of ISO-2022-JP, which is all ASCII otherwise. */
function hasShifts(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b) && /\x1b\$[@B]|\x1b\([JI]/.test(new TextDecoder('latin1').decode(bytes))
}

/** UTF-8 that was cut or in which a few bytes are broken: most of what is beyond ASCII still makes signs. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 127)
  const text = new TextDecoder().decode(bytes.subarray(first, first + sampleSize), { stream: true })
  const beyond = text.match(/[^\x00-\x7f]/gu) ?? []
  const broken = beyond.filter((sign) => sign === '\ufffd').length
  return beyond.length - broken > 4 * broken
}

/** The encoding that a page declares in its head, in the spelling of the WHATWG; null when it declares none. */
function declaredIn(bytes: Uint8Array): string | null {
  const none = 'x-user-defined'
  const name = sniffHtml(bytes, { defaultEncoding: none, maxPrescanBytes: 8192 }).toLowerCase()
  if (name !== none) return name
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null
}

function encodingName(label: string | null): string | null {
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
