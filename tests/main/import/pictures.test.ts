import { describe, expect, it } from 'vitest'
import { Pictures, readDataUrl } from '#main/import/read/pictures.ts'
import { readPictureHead } from '#main/import/read/picture-size.ts'
import { makePng, pictureHeads } from '../../support/make-picture.ts'

describe('pictures', () => {
  for (const [mediaType, bytes] of Object.entries(pictureHeads))
    it(`are known by their bytes, with their size: ${mediaType}`, () => {
      expect(readPictureHead(bytes)).toEqual({ mediaType: mediaType.split(' ')[0], width: 320, height: 200 })
    })

  it('are named by their bytes and kept once', () => {
    const pictures = new Pictures()
    const first = pictures.node(makePng(320, 200), ' A bridge ')
    expect(first).toMatchObject({
      type: 'image',
      attrs: { mediaType: 'image/png', width: 320, height: 200, alt: 'A bridge' }
    })
    pictures.node(makePng(320, 200), '')
    expect([...pictures.images.keys()]).toEqual([first?.attrs?.sha256])
  })

  const refused: Record<string, Uint8Array> = {
    'a counter': makePng(1, 1),
    'a line': makePng(600, 2),
    'an icon': makePng(32, 32),
    'a drawing with programs': Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script/></svg>${' '.repeat(99)}`
    ),
    words: Buffer.from('GIF of nothing. '.repeat(20)),
    'a head without a picture': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 0xff)])
  }
  for (const [what, bytes] of Object.entries(refused))
    it(`are not made of ${what}`, () => {
      expect(new Pictures().collect(bytes)).toBeNull()
    })

  it('are not taken beyond 20 MiB each and 100 MiB in all', () => {
    const pictures = new Pictures()
    const large = (mebibytes: number, seed: number): Uint8Array =>
      Buffer.concat([makePng(320, 200), Buffer.alloc(mebibytes * 1024 * 1024, seed)])
    expect(pictures.collect(large(20, 0))).toBeNull()
    const taken = Array.from({ length: 6 }, (_, i) => pictures.collect(large(18, i)) !== null)
    expect(taken).toEqual([true, true, true, true, true, false])
  })

  it('stand in data URLs, too', () => {
    const url = `data:image/png;base64,${Buffer.from(makePng(320, 200)).toString('base64')}`
    expect(new Pictures().collect(readDataUrl(url)!)).toMatchObject({ width: 320 })
    expect(readDataUrl('https://example.org/a.png')).toBeNull()
    expect(readDataUrl('data:image/png;base64,%E0%A4%A')).toBeNull()
  })
})
