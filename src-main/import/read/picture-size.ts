/** What a picture's own first bytes say of it; sizes in pixels. */
export interface PictureHead {
  mediaType: string
  width: number
  height: number
}

/** The kind and size of a raster picture (PNG, JPEG, GIF, WebP, AVIF) by its bytes alone, or null when they are none. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  if (bytes.length < 24) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (view.getUint32(0) === 0x89504e47 && name(12) === 'IHDR')
    return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (name(0) === 'GIF8')
    return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (view.getUint16(0) === 0xffd8) return sized('image/jpeg', jpegSize(view))
  if (name(0) === 'RIFF' && name(8) === 'WEBP') return sized('image/webp', webpSize(view, name(12)))
  if (name(4) === 'ftyp' && /^avi[fs]$/.test(name(8))) return sized('image/avif', avifSize(bytes, view))
  return null
}

type Size = [width: number, height: number]

function sized(mediaType: string, size: Size | null): PictureHead | null {
  return size && { mediaType, width: size[0], height: size[1] }
}

/** The size of a JPEG in pixels and how many colours each has, by its frame header; null when it has none. */
export function readJpegFrame(bytes: Uint8Array): { width: number; height: number; colours: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = findFrame(view)
  return at === null
    ? null
    : { width: view.getUint16(at + 7), height: view.getUint16(at + 5), colours: bytes[at + 9] ?? 0 }
}

function jpegSize(view: DataView): Size | null {
  const at = findFrame(view)
  return at === null ? null : [view.getUint16(at + 7), view.getUint16(at + 5)]
}

/** Walks a JPEG's segments up to the frame header. */
function findFrame(view: DataView): number | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return at
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(view: DataView, chunk: string): Size | null {
  if (view.byteLength < 30) return null
  if (chunk === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  const wide = (at: number): number => (view.getUint32(at, true) & 0xffffff) + 1
  return chunk === 'VP8X' ? [wide(24), wide(27)] : null
}

/** The first `ispe` box in the file's head says how large the picture is. */
function avifSize(bytes: Uint8Array, view: DataView): Size | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192))
  const at = head.indexOf('ispe')
  return at > 0 && at + 16 <= bytes.length ? [view.getUint32(at + 8), view.getUint32(at + 12)] : null
}
