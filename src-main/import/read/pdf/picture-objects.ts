/** A raster picture as it lies in a PDF's file. Its size is in pixels; the rest are places in the file, in bytes. @see ISO 32000-2, 8.9.5 */
export interface PictureObject {
  number: number
  width: number
  height: number
  bits: number
  /** How it is packed, the outermost first. */
  filters: string[]
  /** Its dictionary as it stands. */
  dictionary: string
  /** Where the dictionary begins. */
  at: number
  start: number
  end: number
  /** The picture that says how much of it is to be seen, by its number. */
  mask: number | null
}

/** How far a dictionary may reach; palettes stand in some. */
const longest = 8192

/** Every picture of a PDF, found in its bytes without reading it: pictures never lie within other objects. */
export function listPictureObjects(file: Uint8Array): PictureObject[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const objects: PictureObject[] = []
  let end = 0
  for (let at = bytes.indexOf('/Image'); at >= 0; at = bytes.indexOf('/Image', Math.max(end, at + 6))) {
    if (!/\/Subtype\s*$/.test(bytes.toString('latin1', Math.max(0, at - 16), at))) continue
    const object = readObject(bytes, at)
    if (!object) continue
    objects.push(object)
    end = object.start
  }
  return objects
}

/** The picture whose dictionary holds a place. */
function readObject(bytes: Buffer, place: number): PictureObject | null {
  const from = Math.max(0, place - longest)
  const before = bytes.toString('latin1', from, place)
  const open = before.lastIndexOf(' obj')
  const number = /(\d+)\s+\d+$/.exec(before.slice(Math.max(0, open - 20), Math.max(0, open)))?.[1]
  const stop = bytes.indexOf('stream', place)
  if (open < 0 || number === undefined || stop < 0 || stop - place > longest) return null
  const at = from + open + 4
  const dictionary = bytes.toString('latin1', at, stop)
  if (/\bendobj\b/.test(dictionary)) return null
  const start = stop + (bytes[stop + 6] === 13 && bytes[stop + 7] === 10 ? 8 : 7)
  const [width, height] = [numberOf(dictionary, 'Width'), numberOf(dictionary, 'Height')]
  if (!width || !height) return null
  return {
    number: Number(number),
    width,
    height,
    bits: numberOf(dictionary, 'BitsPerComponent') || 8,
    filters: listFilters(dictionary),
    dictionary,
    at,
    start,
    end: endOf(bytes, start, dictionary),
    mask: Number(/\/S?Mask\s+(\d+)\s+\d+\s+R/.exec(dictionary)?.[1] ?? 0) || null
  }
}

function numberOf(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s+(\\d+)(?!\\d|\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0)
}

function listFilters(dictionary: string): string[] {
  const [, names = ''] = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary) ?? []
  return names.match(/\w+/g) ?? []
}

/** Where the stream ends: by its length if that is so, else before the next `endstream`. */
function endOf(bytes: Buffer, start: number, dictionary: string): number {
  const stated = start + numberOf(dictionary, 'Length')
  if (stated > start && bytes.subarray(stated, stated + 20).includes('endstream')) return stated
  const found = bytes.indexOf('endstream', start)
  return found < 0 ? bytes.length : found
}
