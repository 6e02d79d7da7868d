import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { countBooks } from '#renderer/import/count-books.ts'

const file = (name: string, bytes: Uint8Array = new Uint8Array()): File => new File([new Uint8Array(bytes)], name)

describe('the books among files', () => {
  it('are counted by their names, in archives too', async () => {
    const archive = zipSync({
      'shelf/one.epub': new Uint8Array(9),
      'shelf/two.EPUB': new Uint8Array(3),
      'a.txt': new Uint8Array(1)
    })
    expect(await countBooks([file('three.epub'), file('notes.txt'), file('shelf.zip', archive)])).toBe(3)
  })

  it('are found in an archive that has a comment at its end', async () => {
    const archive = zipSync({ 'one.epub': new Uint8Array(9) })
    const comment = new TextEncoder().encode('as it was found')
    const whole = new Uint8Array([...archive, ...comment])
    new DataView(whole.buffer).setUint16(archive.length - 2, comment.length, true)
    expect(await countBooks([file('shelf.zip', whole)])).toBe(1)
  })

  it('are none in what only calls itself an archive, or was cut', async () => {
    const archive = zipSync({ 'one.epub': new Uint8Array(9) })
    expect(
      await countBooks([file('a.zip'), file('b.zip', new Uint8Array(500)), file('c.zip', archive.slice(0, -30))])
    ).toBe(0)
  })
})
