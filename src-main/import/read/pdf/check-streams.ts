import { constants, inflateSync } from 'node:zlib'
import { LibraryError } from '#shared/library-error.ts'

const mebibyte = 1024 * 1024
/** What one stream of a PDF may hold that is no picture, in bytes; pictures are never unpacked. */
const mostInStream = 64 * mebibyte
const mostInAll = 512 * mebibyte
/** A page has some ten; what has more was made to be looked at for ever. */
const mostStreams = 200_000
/** Deflate packs a thousand bytes into one at best. */
const largestRatio = 1032

/**
 * Refuses a PDF whose streams hold more than they should, before any of it is read: each is unpacked up to its budget. Throws a
 * `LibraryError` with the code `too-big`.
 */
export function checkStreams(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  let total = 0
  let streams = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (++streams > 2 * mostStreams) throw tooMuch()
    if (bytes[at - 1] === 0x64) continue
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const dictionary = bytes.toString('latin1', Math.max(0, at - 600), at)
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')))
    if (!isPacked(bytes.subarray(start, start + 2)) || /\/Subtype\s*\/Image/.test(own)) continue
    const end = bytes.indexOf('endstream', start)
    const length = Math.max((end < 0 ? bytes.length : end) - start, Number(/\/Length\s+(\d+)/.exec(own)?.[1] ?? 0))
    total += sizeOf(bytes.subarray(start), length)
    if (total > mostInAll) throw tooMuch()
  }
}

/** The bytes in a stream as far as they have to be counted. */
function sizeOf(packed: Buffer, length: number): number {
  const head = unpack(packed.subarray(0, 1024), mebibyte)
  const isTwice = isPacked(head)
  if (!isTwice && length * largestRatio < mostInStream) return 0
  const content = unpack(packed, mostInStream)
  return content.length + (isTwice ? sizeOf(content, content.length) : 0)
}

function unpack(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch()
    return Buffer.alloc(0)
  }
}

/** Whether bytes begin as packed data do. @see RFC 1950, 2.2 */
function isPacked(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0
}

function tooMuch(): LibraryError {
  return new LibraryError('too-big', 'This PDF unpacks to far more than its size allows for.')
}
