import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { LibraryError } from '#shared/library-error.ts'
import { damaged, dataStart, readZipDirectory, type ZipEntry } from './archive/zip-directory.ts'

const mebibyte = 1024 * 1024
/** How much all entries of an archive may hold, in bytes. */
const mostInflated = 512 * mebibyte
/** How many times its compressed size an entry may hold, once it is past the first MiB. */
const mostRatio = 200
/** Compressed bytes become up to a thousand times as many at once, so they are given to the decoder by little. */
const step = 4 * 1024

/**
 * A ZIP archive that was looked through before anything of it is believed. What is inflated is counted on the way, whatever the
 * archive says of it, against one budget for all its entries.
 */
export class Archive {
  readonly entries: readonly ZipEntry[]
  readonly #bytes: Uint8Array
  readonly #byName: ReadonlyMap<string, ZipEntry>
  #inflated = 0

  /** Throws a `LibraryError` when an archive breaks the rules of `readZipDirectory`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.entries = readZipDirectory(bytes)
    this.#byName = new Map(this.entries.map((entry) => [entry.name, entry]))
  }

  has(name: string): boolean {
    return this.#byName.has(name.normalize('NFC'))
  }

  /**
   * The bytes of a file in it, or null when it holds none of that name. Throws a `LibraryError` when there are more than `most`
   * bytes, when the archive's budget is used up, and when they are not what the archive says.
   */
  read(name: string, most = mostInflated): Uint8Array | null {
    const entry = this.#byName.get(name.normalize('NFC'))
    if (!entry || entry.isFolder) return null
    const start = dataStart(new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength), entry)
    const packed = this.#bytes.subarray(start, start + entry.compressed)
    const content = this.#unpack(entry, packed, most)
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged()
    return content
  }

  #unpack({ method, size }: ZipEntry, packed: Uint8Array, most: number): Uint8Array {
    if (size > most) throw tooLarge()
    if (method === 0) {
      this.#count(packed.length, packed.length, most, packed.length)
      return packed
    }
    if (method !== 8)
      throw new LibraryError('cannot-read', 'This archive is packed in a way that Loccit does not know.')
    const chunks: Uint8Array[] = []
    let length = 0
    let isWhole = false
    const inflate = new Inflate((chunk, isLast) => {
      length += chunk.length
      this.#count(chunk.length, length, most, packed.length)
      chunks.push(chunk)
      isWhole ||= isLast
    })
    try {
      for (let at = 0; at < packed.length; at += step)
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (error) {
      throw error instanceof LibraryError ? error : damaged()
    }
    if (!isWhole) throw damaged()
    return Buffer.concat(chunks, length)
  }

  /** Counts bytes against every budget as they appear. */
  #count(more: number, ofEntry: number, most: number, packed: number): void {
    this.#inflated += more
    if (ofEntry > mebibyte && ofEntry > packed * mostRatio)
      throw new LibraryError('too-big', 'This archive is packed so tightly that it was made to fill a memory.')
    if (ofEntry > most || this.#inflated > mostInflated) throw tooLarge()
  }
}

function tooLarge(): LibraryError {
  return new LibraryError('too-big', 'This archive holds more than Loccit opens at once.')
}
