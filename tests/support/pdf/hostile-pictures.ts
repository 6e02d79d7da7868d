import { deflateSync } from 'node:zlib'
import { makeJpeg } from '../make-jpeg.ts'
import { at, rawFile, rawObjects } from './raw-pdf.ts'
import { drawn, pictureObject, pixelObject } from './raw-pictures.ts'

const text = at(40, 500, 'A line of text that can be read.')
const grey = '/ColorSpace /DeviceGray'
const small = pixelObject(90, 60, grey, (x) => [x])

/** A page with a line of text and a picture, and other objects besides. */
function paged(picture: Buffer, more: Record<number, Buffer> = {}): Buffer {
  const objects = rawObjects([{ content: text + drawn('A', 60, 200, 200, 200), pictures: { A: 100 } }])
  objects.set(100, picture)
  for (const [number, object] of Object.entries(more)) objects.set(Number(number), object)
  return rawFile(objects)
}

/** A JPEG that says in its frame that it has so many pixels, whatever it holds. */
function jpegOf(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(makeJpeg(12, 8, (column) => 60 + column))
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

const flate = (width: number, height: number, entries: string, bytes: Uint8Array): Buffer =>
  pictureObject(width, height, `${grey} /BitsPerComponent 8 /Filter /FlateDecode ${entries}`, deflateSync(bytes))
const jpeg = (width: number, height: number, entries: string, bytes: Uint8Array): Buffer =>
  pictureObject(width, height, `${entries} /BitsPerComponent 8 /Filter /DCTDecode`, bytes)

/** PDFs with a line of text and a picture that is no good, or means no good, by what is wrong with it. */
export const hostilePictures: Record<string, () => Buffer> = {
  'of 60,000 × 60,000 pixels': () => paged(flate(60_000, 60_000, '', Buffer.alloc(1000))),
  'of more pixels than numbers have digits for': () => paged(flate(1e30, 1e30, '', Buffer.alloc(1000))),
  'that unpacks to a thousand times its pixels': () => paged(flate(100, 100, '', Buffer.alloc(80_000_000))),
  'that is a JPEG of 60,000 × 60,000 pixels and calls itself small': () =>
    paged(jpeg(96, 64, '/ColorSpace /DeviceRGB', jpegOf(60_000, 60_000))),
  'that is such a JPEG, to be decoded for its colours': () =>
    paged(jpeg(96, 64, '/ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0]', jpegOf(60_000, 60_000))),
  'with a mask of 60,000 × 60,000 pixels': () =>
    paged(flate(90, 60, '/SMask 101 0 R', Buffer.alloc(5400)), {
      101: flate(60_000, 60_000, '', Buffer.alloc(1000))
    }),
  'with a mask that is not there': () => paged(flate(90, 60, '/SMask 101 0 R', Buffer.alloc(5400))),
  'that is no JPEG but a program': () =>
    paged(jpeg(96, 64, '/ColorSpace /DeviceRGB', Buffer.from(`<script>alert(1)</script>${' '.repeat(300)}`))),
  'packed with nothing known': () => paged(pictureObject(90, 60, `${grey} /BitsPerComponent 8 /Filter /Bzip`, small)),
  'without an end': () => paged(Buffer.from(`<< /Subtype /Image /Width 90 /Height 60 ${' '.repeat(20_000)}`)),
  'of no size': () => paged(flate(0, 0, '', Buffer.alloc(9)))
}

/** PDFs with a line of text and a picture that has something wrong and still shows what it shows. */
export const brokenPictures: Record<string, () => Buffer> = {
  'that is its own mask': () => paged(flate(90, 60, '/SMask 100 0 R', Buffer.alloc(5400, 77))),
  'cut short': () => paged(flate(90, 60, '', Buffer.alloc(2000, 200))),
  'whose length is wrong': () => {
    const file = paged(small).toString('latin1')
    return Buffer.from(
      file.replace(/(\/FlateDecode \/Length )\d+/, (_whole, head: string) => `${head}9`),
      'latin1'
    )
  }
}
