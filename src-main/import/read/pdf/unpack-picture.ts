import { constants, inflateSync } from 'node:zlib'
import { readJpegFrame } from '../picture-size.ts'
import type { PictureObject } from './picture-objects.ts'

/** The pixels that a picture may have whose bytes are kept as they are, and one that is decoded. */
const mostKept = 64_000_000
export const mostDecoded = 16_000_000
const mebibyte = 1024 * 1024
const mostPacked = 20 * mebibyte
/** Cyan, magenta, yellow and black. */
const mostColours = 4
const widestFax = 20_000
const sameAsWithout = /\/Decode\s*\[\s*(?:0(?:\.0*)?\s+1(?:\.0*)?\s*)+\]/

/** A JPEG of a PDF as the file that it is, when it shows the same outside of the PDF; else null. */
export function jpegOf(file: Uint8Array, object: PictureObject): Uint8Array | null {
  if (object.filters.at(-1) !== 'DCTDecode' || object.mask !== null) return null
  const bytes = unpack(file, object, object.filters.slice(0, -1), mostPacked)
  const frame = bytes && readJpegFrame(bytes)
  const isChanged = /\/(?:Decode|Mask)\s*[[\d]/.test(object.dictionary.replace(sameAsWithout, ''))
  if (!frame || isChanged || frame.width * frame.height > mostKept) return null
  const space = colourSpace(file, object.dictionary)
  const isPlain = frame.colours === 1 ? /Gray|ICCBased/.test(space) : frame.colours === 3
  return isPlain && !/Indexed|DeviceN|Separation|Lab/.test(space) ? bytes : null
}

/** A PDF's bytes, and whether they are encrypted; pdf.js opens such files where they need no password to be read. */
export interface PdfFile {
  bytes: Uint8Array
  isLocked: boolean
}

/** Whether a picture can be decoded without unpacking to more than it says it is. */
export function isDecodable(file: PdfFile, object: PictureObject, mask: PictureObject | null): boolean {
  if (object.mask !== null && !mask) return false
  const width = Math.max(object.width, mask?.width ?? 0)
  const height = Math.max(object.height, mask?.height ?? 0)
  return width * height <= mostDecoded && [object, mask].every((one) => !one || isHonest(file, one))
}

function isHonest({ bytes: file, isLocked }: PdfFile, object: PictureObject): boolean {
  const { filters, width, height, bits, dictionary } = object
  const [last] = filters.slice(-1)
  const rest = filters.slice(0, -1)
  // What is locked cannot be looked into; there the reading process's own limits are left.
  if (!filters.length || isLocked) return true
  if (last === 'DCTDecode') {
    const bytes = unpack(file, object, rest, mostPacked)
    const frame = bytes && readJpegFrame(bytes)
    return !!frame && frame.width * frame.height <= mostDecoded
  }
  if (last === 'CCITTFaxDecode')
    return !rest.length && Number(/\/Columns\s+(\d+)/.exec(dictionary)?.[1] ?? 0) < widestFax
  // What these unpack to is read only as far as the picture reaches.
  if (last === 'RunLengthDecode' || last === 'LZWDecode') return !rest.length
  return (
    last === 'FlateDecode' &&
    unpack(file, object, filters, ((width + 8) * height * bits * mostColours) / 8 + 1024) !== null
  )
}

/** The bytes of a picture without its first filters; null when they unpack to more than `most` or are packed otherwise. */
function unpack(
  file: Uint8Array,
  { start, end }: PictureObject,
  filters: readonly string[],
  most: number
): Uint8Array | null {
  let bytes = file.subarray(start, end)
  for (const filter of filters) {
    const next =
      filter === 'ASCII85Decode' ? readAscii85(bytes) : filter === 'FlateDecode' ? inflate(bytes, most) : null
    if (!next) return null
    bytes = next
  }
  return bytes
}

function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

/** @see ISO 32000-2, 7.4.3 */
function readAscii85(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(Math.ceil(bytes.length * 0.8) + 8 + 4 * bytes.filter((byte) => byte === 0x7a).length)
  let [length, count, value] = [0, 0, 0]
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && !count) length += 4
    if (byte < 0x21 || byte > 0x75) continue
    value = value * 85 + byte - 0x21
    if (++count < 5) continue
    out.writeUInt32BE(value % 0x100000000, length)
    length += 4
    count = value = 0
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) value = value * 85 + 84
    out.writeUInt32BE(value % 0x100000000, length)
    length += count - 1
  }
  return out.subarray(0, length)
}

/** What a picture's colours are named by: its dictionary's words, or those of the object that it points to, where that can be read. */
function colourSpace(file: Uint8Array, dictionary: string): string {
  const [, reference, words = ''] = /\/ColorSpace\s*(?:(\d+)\s+\d+\s+R|(\[[^\]]*\]|\/\w+))/.exec(dictionary) ?? []
  if (!reference) return words
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const at = bytes.lastIndexOf(`\n${reference} 0 obj`)
  return at < 0 ? '' : bytes.toString('latin1', at, Math.max(at, Math.min(at + 400, bytes.indexOf('endobj', at))))
}
