import { crc32, deflateSync } from 'node:zlib'
import type { Raster } from './raster.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const colourTypes = { 1: 0, 3: 2 }
const upFilter = 2
/** Photographs become hardly smaller with more, and take several times as long. */
const level = 3

/** A raster as the bytes of a PNG. @see https://www.w3.org/TR/png-3/ */
export function writePng({ width, height, colours, pixels }: Raster): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = colourTypes[colours]
  const row = width * colours
  const filtered = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * row, y * (row + 1)]
    filtered[to] = upFilter
    for (let x = 0; x < row; x++) filtered[to + 1 + x] = pixels[from + x]! - (y ? pixels[from - row + x]! : 0)
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered, { level })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
