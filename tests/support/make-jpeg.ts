/** Every block is one tone, so a code for its difference and one for "nothing more" are all that a JPEG needs. */
const toneLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
const toneCodes = [
  '00',
  '010',
  '011',
  '100',
  '101',
  '110',
  '1110',
  '11110',
  '111110',
  '1111110',
  '11111110',
  '111111110'
]
const nothingMore = '0'

const segment = (marker: number, ...content: number[]): number[] => {
  const length = content.length + 2
  return [0xff, marker, length >> 8, length & 255, ...content]
}

/** A JPEG of one red, green and blue tone for every square of 8 × 8 pixels, which `toneOf` gives as brightness, by its column and row. */
export function makeJpeg(columns: number, rows: number, toneOf: (column: number, row: number) => number): Uint8Array {
  const [width, height] = [columns * 8, rows * 8]
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 8)),
    ...segment(0xc0, 8, ...size, 3, ...[1, 2, 3].flatMap((id) => [id, 0x11, 0])),
    ...segment(0xc4, 0x00, ...toneLengths, ...toneCodes.keys()),
    ...segment(0xc4, 0x10, 1, ...Array.from({ length: 15 }, () => 0), 0),
    ...segment(0xda, 3, ...[1, 2, 3].flatMap((id) => [id, 0x00]), 0, 63, 0),
    ...scan(columns, rows, toneOf),
    0xff,
    0xd9
  ])
}

/** @see ITU-T T.81, F.1.2 */
function scan(columns: number, rows: number, toneOf: (column: number, row: number) => number): number[] {
  let bits = ''
  let last = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const tone = toneOf(column, row) - 128
      bits += difference(tone - last) + nothingMore
      last = tone
      // Without a colour the other two planes never change.
      bits += (difference(0) + nothingMore).repeat(2)
    }
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []
  return bytes.flatMap((byte) => (byte === '11111111' ? [0xff, 0] : [parseInt(byte, 2)]))
}

function difference(value: number): string {
  const length = value ? Math.floor(Math.log2(Math.abs(value))) + 1 : 0
  const bits = value < 0 ? value + (1 << length) - 1 : value
  return toneCodes[length]! + (length ? bits.toString(2).padStart(length, '0') : '')
}
