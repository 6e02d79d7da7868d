import type { PDFPageProxy } from 'pdfjs-dist'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson } from '#shared/model.ts'
import type { Pictures } from '../pictures.ts'
import { choosePictures, type ChosenPicture } from './choose-pictures.ts'
import { openPdf, type OpenPdf } from './open-pdf.ts'
import { decoded, objectOf } from './page-pictures.ts'
import type { PictureObject } from './picture-objects.ts'
import type { RawPage } from './read-pages.ts'
import { isUpright, tidyRaster, toRaster, turnRaster } from './raster.ts'
import { isDecodable, jpegOf, mostDecoded } from './unpack-picture.ts'
import { writePng } from './write-png.ts'

/** A picture with the node that shows it. */
export interface TakenPicture extends ChosenPicture {
  node: DocJson
}

/** What the pictures of one PDF are taken from. */
export interface PictureSource {
  bytes: Uint8Array
  /** All that the file holds. */
  objects: readonly PictureObject[]
  pictures: Pictures
  signal: AbortSignal | undefined
}

/** The pixels that are decoded of one PDF, in some five seconds. JPEGs that are kept as they are count nothing. */
const mostInAll = 2 * mostDecoded

/** Takes the pictures that show something out of a PDF, in the order of its pages; those that are too large or cannot be decoded are left out. */
export async function takePictures(pages: readonly RawPage[], source: PictureSource): Promise<TakenPicture[]> {
  // Of two objects with one number it is the last that counts.
  const known = new Map(source.objects.map((object) => [object.number, object]))
  const chosen = choosePictures(source.bytes, pages, known)
  if (!chosen.length) return []
  const nodes = new Map<ChosenPicture, DocJson>()
  const packed: Packed[] = []
  const set = (picture: ChosenPicture, bytes: Uint8Array): void => {
    const node = source.pictures.node(bytes, '')
    if (node) nodes.set(picture, node)
  }
  const { bytes } = source
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')
  let pixels = 0
  for (const picture of chosen) {
    const object = known.get(picture.object)!
    const mask = (object.mask !== null && known.get(object.mask)) || null
    const jpeg = isUpright(picture.matrix) ? jpegOf(bytes, object) : null
    if (jpeg) set(picture, jpeg)
    else if (isDecodable({ bytes, isLocked }, object, mask)) {
      pixels += object.width * object.height
      if (pixels <= mostInAll) packed.push({ picture, objects: [object, mask] })
    }
  }
  if (packed.length) await decodeAll(packed, source, set)
  return chosen.flatMap((picture) => {
    const node = nodes.get(picture)
    return node ? [{ ...picture, node }] : []
  })
}

/** A picture to be decoded, with its object and that of its mask. */
interface Packed {
  picture: ChosenPicture
  objects: (PictureObject | null)[]
}

/** Has pdf.js decode pictures, and no others, on the pages that they stand on. */
async function decodeAll(
  packed: readonly Packed[],
  source: PictureSource,
  set: (picture: ChosenPicture, bytes: Uint8Array) => void
): Promise<void> {
  const wanted = new Set(packed.flatMap(({ objects }) => objects))
  const without = source.objects.filter((object) => !wanted.has(object))
  const { pdf, ops, close } = await openPdf(source.bytes, { without, largest: mostDecoded })
  try {
    for (const number of new Set(packed.map(({ picture }) => picture.page))) {
      if (source.signal?.aborted) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
      const page = await pdf.getPage(number + 1)
      const left = packed.map(({ picture }) => picture).filter((picture) => picture.page === number)
      await decodeOnPage(page, ops, left, set)
      page.cleanup()
    }
  } finally {
    await close()
  }
}

async function decodeOnPage(
  page: PDFPageProxy,
  ops: OpenPdf['ops'],
  wanted: readonly ChosenPicture[],
  set: (picture: ChosenPicture, bytes: Uint8Array) => void
): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const ids = fnArray.flatMap((fn, i) => (fn === ops.paintImageXObject ? [String(argsArray[i][0])] : []))
  for (const id of new Set(ids)) {
    const picture = await decoded(page, id)
    const here = wanted.filter(({ object }) => object === objectOf(picture))
    if (!picture || !here.length) continue
    const raster = tidyRaster(toRaster(picture))
    for (const one of here) set(one, writePng(turnRaster(raster, one.matrix)))
  }
}
