import { inflateSync } from 'node:zlib'

/** The pixels of a PNG of one or three colours whose rows are filtered by the row above or not at all. */
export function readPng(bytes: Uint8Array): { width: number; height: number; pixel(x: number, y: number): number[] } {
  const file = Buffer.from(bytes)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const colours = file[25] === 0 ? 1 : 3
  const at = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  const row = width * colours + 1
  for (let y = 1; y < height; y++)
    if (rows[y * row] === 2) for (let x = 1; x < row; x++) rows[y * row + x]! += rows[(y - 1) * row + x]!
  return {
    width,
    height,
    pixel: (x, y) => [...rows.subarray(y * row + 1 + x * colours, y * row + 1 + (x + 1) * colours)]
  }
}
