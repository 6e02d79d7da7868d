import { LibraryError } from '#shared/library-error.ts'

/** One piece of RTF: a brace, a control word with its number, a control symbol, or bytes of text. */
export type RtfToken =
  | { type: 'open' | 'close' }
  | { type: 'word'; name: string; value: number | null }
  | { type: 'symbol'; name: string }
  | { type: 'bytes'; bytes: Uint8Array }
  | { type: 'binary'; bytes: Uint8Array }

const deepest = 256
const backslash = 0x5c
const open = 0x7b
const close = 0x7d

/**
 * The tokens of an RTF file, in order. Throws a `LibraryError` when its groups are nested too deeply; a file that ends too early
 * just ends.
 * @see https://www.biblioscape.com/rtf15_spec.htm
 */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let depth = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === open || byte === close) {
      depth += byte === open ? 1 : -1
      if (depth > deepest)
        throw new LibraryError('cannot-read', 'The parts of this file are nested too deeply to be a document.')
      yield { type: byte === open ? 'open' : 'close' }
      at++
      // What stands after the document's own group is no part of it.
      if (depth <= 0) return
    } else if (byte === backslash) {
      const { token, next } = readControl(bytes, at + 1)
      if (token) yield token
      at = next
    } else {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at]!)) at++
      if (at > start) yield { type: 'bytes', bytes: bytes.subarray(start, at) }
      while (bytes[at] === 10 || bytes[at] === 13) at++
    }
  }
}

function isSpecial(byte: number): boolean {
  return byte === backslash || byte === open || byte === close || byte === 10 || byte === 13
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}

function readControl(bytes: Uint8Array, start: number): { token: RtfToken | null; next: number } {
  if (start >= bytes.length) return { token: null, next: start }
  if (!isLetter(bytes[start])) return readSymbol(bytes, start)
  let at = start
  while (isLetter(bytes[at])) at++
  const name = latin(bytes, start, at)
  const digits = at
  if (bytes[at] === 45 && isDigit(bytes[at + 1])) at++
  while (isDigit(bytes[at])) at++
  const value = at > digits ? Number(latin(bytes, digits, Math.min(at, digits + 12))) : null
  if (bytes[at] === 32) at++
  if (name !== 'bin') return { token: { type: 'word', name, value }, next: at }
  const end = Math.min(bytes.length, at + Math.max(0, value ?? 0))
  return { token: { type: 'binary', bytes: bytes.subarray(at, end) }, next: end }
}

function readSymbol(bytes: Uint8Array, at: number): { token: RtfToken; next: number } {
  if (bytes[at] !== 39) return { token: { type: 'symbol', name: String.fromCharCode(bytes[at]!) }, next: at + 1 }
  const value = Number.parseInt(latin(bytes, at + 1, at + 3), 16)
  return { token: { type: 'bytes', bytes: Uint8Array.of(Number.isNaN(value) ? 63 : value) }, next: at + 3 }
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64)))
}
