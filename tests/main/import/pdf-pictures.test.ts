import { describe, expect, it } from 'vitest'
import { extract, type Extract } from '#main/import/extract.ts'
import type { Picture } from '#main/import/read.ts'
import { makeJpeg } from '../../support/make-jpeg.ts'
import { brokenPictures, hostilePictures } from '../../support/pdf/hostile-pictures.ts'
import { listPictures } from '../../support/pdf/pdf-cases.ts'
import { at, rawFile, rawObjects, type RawPage } from '../../support/pdf/raw-pdf.ts'
import { drawn, pictureObject, pixelObject } from '../../support/pdf/raw-pictures.ts'
import { readPng } from '../../support/read-png.ts'

const text = at(40, 500, 'The text above the picture is read as before.')
const under = at(40, 150, 'And so is the text that stands under it.')
const page = text + drawn('A', 60, 200, 200, 200) + under

const fileOf = (pages: readonly RawPage[], pictures: Record<number, Buffer>): Buffer =>
  rawFile(
    new Map([...rawObjects(pages), ...Object.entries(pictures).map(([number, one]) => [Number(number), one] as const)])
  )

const read = (file: Uint8Array): Promise<Extract> => extract(file, { name: 'source.pdf' })

/** The one picture of a page that draws it between two lines. */
async function onlyPicture(picture: Buffer, more: Record<number, Buffer> = {}, content = page): Promise<Picture> {
  const { images } = await read(fileOf([{ content, pictures: { A: 100 } }], { 100: picture, ...more }))
  expect(images.size).toBe(1)
  return [...images.values()][0]!
}

describe('a picture of a PDF', () => {
  it('that is a JPEG is kept byte for byte', async () => {
    const bytes = makeJpeg(12, 8, (column) => 60 + column)
    const picture = pictureObject(96, 64, '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode', bytes)
    expect(await onlyPicture(picture)).toEqual({ mediaType: 'image/jpeg', bytes: Buffer.from(bytes) })
  })

  it('that is a JPEG is decoded where the PDF shows it as its negative', async () => {
    const bytes = makeJpeg(12, 8, (column) => 60 + column)
    const entries = '/ColorSpace /DeviceRGB /Decode [1 0 1 0 1 0] /BitsPerComponent 8 /Filter /DCTDecode'
    const { pixel } = readPng((await onlyPicture(pictureObject(96, 64, entries, bytes))).bytes)
    expect([pixel(0, 0), pixel(95, 63)]).toEqual([[195], [184]])
  })

  const half = (x: number): boolean => x < 45
  const kinds: Record<string, [picture: Buffer, left: number[], right: number[]]> = {
    grey: [pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [half(x) ? 10 : 240]), [10], [240]],
    coloured: [
      pixelObject(90, 60, '/ColorSpace /DeviceRGB', (x) => (half(x) ? [200, 30, 40] : [1, 2, 3])),
      [200, 30, 40],
      [1, 2, 3]
    ],
    'of a palette': [
      pixelObject(90, 60, '/ColorSpace [/Indexed /DeviceRGB 1 <FF800000C020>]', (x) => [half(x) ? 0 : 1]),
      [255, 128, 0],
      [0, 192, 32]
    ],
    'turned to its negative': [
      pixelObject(90, 60, '/ColorSpace /DeviceGray /Decode [1 0]', (x) => [half(x) ? 10 : 240]),
      [245],
      [15]
    ],
    'seen through a mask of colours': [
      pixelObject(90, 60, '/ColorSpace /DeviceRGB /Mask [9 9 9 9 9 9]', (x) => (half(x) ? [9, 9, 9] : [1, 2, 3])),
      [255, 255, 255],
      [1, 2, 3]
    ]
  }
  it.each(Object.entries(kinds))('shows its colours: %s', async (_kind, [picture, left, right]) => {
    const { mediaType, bytes } = await onlyPicture(picture)
    const { pixel, ...size } = readPng(bytes)
    expect({ mediaType, ...size }).toEqual({ mediaType: 'image/png', width: 90, height: 60 })
    expect([pixel(3, 3), pixel(80, 50)]).toEqual([left, right])
  })

  it('lies on white where its mask lets the paper through', async () => {
    const picture = pixelObject(90, 60, '/ColorSpace /DeviceRGB /SMask 101 0 R', () => [100, 0, 0])
    const mask = pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [half(x) ? 0 : 255])
    const { pixel } = readPng((await onlyPicture(picture, { 101: mask })).bytes)
    expect([pixel(3, 3), pixel(80, 50)]).toEqual([
      [255, 255, 255],
      [100, 0, 0]
    ])
  })

  /** Where the first pixel of the file is to be seen, by the matrix that it is drawn with. */
  const turns: Record<string, [matrix: string, x: number, y: number, width: number, height: number]> = {
    'upside down': ['-200 0 0 -120 260 320', 89, 59, 90, 60],
    mirrored: ['-200 0 0 120 260 200', 89, 0, 90, 60],
    'a quarter to the left': ['0 200 -120 0 260 200', 0, 89, 60, 90],
    'a quarter to the right': ['0 -200 120 0 60 400', 59, 0, 60, 90]
  }
  it.each(Object.entries(turns))('is kept the way it is seen: %s', async (_turn, [matrix, x, y, width, height]) => {
    const picture = pixelObject(90, 60, '/ColorSpace /DeviceGray', (x, y) => [x < 9 && y < 9 ? 0 : 200])
    const content = `${text} q ${matrix} cm /A Do Q ${under}`
    const { pixel, ...size } = readPng((await onlyPicture(picture, {}, content)).bytes)
    expect(size).toEqual({ width, height })
    expect([pixel(x, y), pixel(width - 1 - x, height - 1 - y)]).toEqual([[0], [200]])
  })

  it('is made smaller when it has more pixels than a screen', async () => {
    const picture = pictureObject(
      2600,
      1700,
      '/ColorSpace /DeviceGray /BitsPerComponent 8',
      Buffer.alloc(2600 * 1700).map((_value, i) => (i % 2600 < 1300 ? 0 : 100))
    )
    const { pixel, ...size } = readPng((await onlyPicture(picture)).bytes)
    expect({ ...size, left: pixel(9, 9), right: pixel(1200, 800) }).toEqual({
      width: 1300,
      height: 850,
      left: [0],
      right: [100]
    })
  })

  it('is found again when the file is read again', async () => {
    const file = fileOf([{ content: page, pictures: { A: 100 } }], {
      100: pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [x])
    })
    const [first, second] = [await read(file), await read(file)]
    expect(listPictures(first.doc)).toEqual(['e is read as before. [image/png 90×60] And so is the text t'])
    expect(second.doc).toEqual(first.doc)
    expect([...second.images]).toEqual([...first.images])
  })

  it('is not the scan that recognised text lies on', async () => {
    const scan = pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [x])
    const content = `${drawn('A', 0, 0, 420, 595)} 3 Tr ${text} ${under}`
    const { images } = await read(fileOf([{ content, pictures: { A: 100 } }], { 100: scan }))
    expect(images.size).toBe(0)
  })

  it('is not what a whole page is printed on', async () => {
    const content = drawn('A', 0, 0, 420, 595) + at(40, 300, 'The cover', 18)
    const ground = pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [x])
    const { images } = await read(fileOf([{ content, pictures: { A: 100 } }, { content: text }], { 100: ground }))
    expect(images.size).toBe(0)
  })

  it('is left out beyond 32 million pixels in a file', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({ content: page, pictures: { A: 100 + number } }))
    const large = (shade: number): Buffer =>
      pictureObject(4000, 3999, '/ColorSpace /DeviceGray /BitsPerComponent 1', Buffer.alloc(500 * 3999, shade))
    const { images } = await read(
      fileOf(pages, { 101: large(0), 102: large(0x88), 103: large(0xaa), 104: large(0xff) })
    )
    expect(images.size).toBe(2)
  })

  it.each(Object.entries(hostilePictures))(
    'is left out, and the text is read, when it is one %s',
    async (_what, make) => {
      const { text, images } = await read(make())
      expect({ text, images: images.size }).toEqual({ text: 'A line of text that can be read.', images: 0 })
    }
  )

  it.each(Object.entries(brokenPictures))('is shown as far as it goes when it is one %s', async (_what, make) => {
    const { text, images } = await read(make())
    expect({ text, images: images.size }).toEqual({ text: 'A line of text that can be read.', images: 1 })
  })
})
