import { deflateSync } from 'node:zlib'
import { makeJpeg } from '../make-jpeg.ts'

/** A picture's object: its dictionary's entries besides its size, and its bytes as they stand in the file. */
export function pictureObject(width: number, height: number, entries: string, bytes: Uint8Array): Buffer {
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${bytes.length} >>`
  return Buffer.concat([Buffer.from(`${head}\nstream\n`), bytes, Buffer.from('\nendstream')])
}

/** A JPEG as a picture's object, darker towards one corner. */
export function jpegObject(columns: number, rows: number, entries = '/ColorSpace /DeviceRGB'): Buffer {
  const bytes = makeJpeg(columns, rows, (column, row) => 40 + Math.round((180 * (column + row)) / (columns + rows)))
  return pictureObject(columns * 8, rows * 8, `${entries} /BitsPerComponent 8 /Filter /DCTDecode`, bytes)
}

/** A picture of pixels, each with so many colours, packed. `colours`: of a pixel, by its column and row. */
export function pixelObject(
  width: number,
  height: number,
  entries: string,
  colours: (x: number, y: number) => readonly number[]
): Buffer {
  const pixels = Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_pixel, x) => colours(x, y))
  )
  return pictureObject(
    width,
    height,
    `${entries} /BitsPerComponent 8 /Filter /FlateDecode`,
    deflateSync(Uint8Array.from(pixels.flat(2)))
  )
}

/** Draws a picture in a rectangle, in points from the page's left and bottom edge. */
export function drawn(name: string, x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm /${name} Do Q\n`
}
