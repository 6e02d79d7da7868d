import type { DocJson } from '#shared/model.ts'
import { sha256 } from '#main/originals.ts'
import type { Picture } from '../read.ts'
import { readPictureHead } from './picture-size.ts'

const mebibyte = 1024 * 1024
/** In bytes: what one picture may have, and all of an article. */
const largest = 20 * mebibyte
const mostInAll = 100 * mebibyte
/** Fewer bytes, or fewer pixels across, are spacers, counters and icons. */
const fewestBytes = 100
const smallest = 48

/** A picture that belongs to an article, by its bytes. `width` and `height` are in pixels. */
export interface CollectedPicture {
  sha256: string
  mediaType: string
  width: number
  height: number
}

/** The pictures of one article. Only raster formats are taken, known by their bytes and never by what they are called. */
export class Pictures {
  readonly images = new Map<string, Picture>()
  #total = 0

  /** Takes a picture in. Null when it is no raster picture, too large, or so small that it shows nothing. */
  collect(bytes: Uint8Array): CollectedPicture | null {
    if (bytes.length < fewestBytes || bytes.length > largest) return null
    const head = readPictureHead(bytes)
    if (!head || Math.max(head.width, head.height) < smallest || Math.min(head.width, head.height) <= 2) return null
    const hash = sha256(bytes)
    if (!this.images.has(hash)) {
      if (this.#total + bytes.length > mostInAll) return null
      this.#total += bytes.length
      this.images.set(hash, { mediaType: head.mediaType, bytes })
    }
    return { sha256: hash, ...head }
  }

  /** A node of the article schema for a picture, or null when it is not taken. */
  node(bytes: Uint8Array, alt: string): DocJson | null {
    const picture = this.collect(bytes)
    return picture && { type: 'image', attrs: { ...picture, alt: alt.normalize('NFC').trim() } }
  }
}

/** The bytes of a `data:` URL, or null when it is none. */
export function readDataUrl(url: string): Uint8Array | null {
  const match = /^data:[^,]{0,200}?(;base64)?,/i.exec(url)
  if (!match || url.length > largest * 2) return null
  const rest = url.slice(match[0].length)
  try {
    return match[1] ? Buffer.from(decodeURIComponent(rest), 'base64') : Buffer.from(decodeURIComponent(rest), 'latin1')
  } catch {
    return null
  }
}
