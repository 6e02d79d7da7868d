import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** A grey PNG of a size in pixels. `shade` makes it another picture. */
export function makePng(width: number, height: number, shade = 128): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const pixels = Buffer.alloc((width + 1) * height, shade)
  for (let y = 0; y < height; y++) pixels[y * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0A grey field made for a test of what pictures are taken, shade ${shade}`)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat([...parts.map((part) => Buffer.from(part as string, 'latin1')), Buffer.alloc(40)])

/** The first bytes of a picture of 320 × 200 pixels in each format. */
export const pictureHeads: Record<string, Uint8Array> = {
  'image/png': makePng(320, 200),
  'image/gif': bytes('GIF89a', [0x40, 1, 0xc8, 0], 'rest'),
  'image/jpeg': bytes([0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8, 0, 0xc8, 1, 0x40]),
  'image/webp lossy': bytes('RIFF....WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xc8, 0]),
  'image/webp lossless': bytes('RIFF....WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x31, 0]),
  'image/webp extended': bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xc7, 0, 0]),
  'image/avif': bytes(
    [0, 0, 0, 28],
    'ftypavif',
    [0, 0, 0, 0],
    'xxxx',
    [0, 0, 0, 20],
    'ispe',
    [0, 0, 0, 0, 0, 0, 1, 0x40, 0, 0, 0, 0xc8]
  )
}
