import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { countDragged } from '#renderer/import/dragged-things.ts'
import { askedWords, leaveOutWords } from '#renderer/import/import-words.ts'
import { partBooks } from '#renderer/import/part-books.ts'

const file = (name: string, bytes: Uint8Array = new Uint8Array()): File => new File([new Uint8Array(bytes)], name)

/** The books among files, by their names. */
async function booksIn(files: readonly File[]): Promise<string[]> {
  return (await partBooks(files)).withBooks.flatMap(({ books }) => books)
}

describe('the books among files', () => {
  it('are known by their names, in archives too', async () => {
    const archive = zipSync({
      'shelf/one.epub': new Uint8Array(9),
      'shelf/two.EPUB': new Uint8Array(3),
      'a.txt': new Uint8Array(1)
    })
    const files = [file('three.epub'), file('notes.txt'), file('shelf.zip', archive)]
    expect(await booksIn(files)).toEqual(['three.epub', 'one.epub', 'two.EPUB'])
  })

  it('are found in an archive that has a comment at its end', async () => {
    const archive = zipSync({ 'one.epub': new Uint8Array(9) })
    const comment = new TextEncoder().encode('as it was found')
    const whole = new Uint8Array([...archive, ...comment])
    new DataView(whole.buffer).setUint16(archive.length - 2, comment.length, true)
    expect(await booksIn([file('shelf.zip', whole)])).toEqual(['one.epub'])
  })

  it('are none in what only calls itself an archive, or was cut', async () => {
    const archive = zipSync({ 'one.epub': new Uint8Array(9) })
    const files = [file('a.zip'), file('b.zip', new Uint8Array(500)), file('c.zip', archive.slice(0, -30))]
    expect(await booksIn(files)).toEqual([])
  })

  it('are asked about by name, with what they lie in, while the other files go on', async () => {
    const files = [file('tales.epub'), file('notes.txt'), file('news')]
    const { withBooks, others } = await partBooks(files, new Map([['news', ['weir.epub']]]))
    expect(others.map(({ name }) => name)).toEqual(['notes.txt'])
    expect(askedWords(withBooks)).toBe('“tales.epub”, “weir.epub” in “news”')
    expect(leaveOutWords(withBooks)).toBe('Leave out all 2')
    expect(leaveOutWords(withBooks.slice(0, 1))).toBe('Leave it out')
    expect(leaveOutWords(withBooks.slice(1))).toBe('Leave out “news”')
  })

  it('are not all named when they are many', async () => {
    const { withBooks } = await partBooks(['a', 'b', 'c', 'd', 'e'].map((name) => file(`${name}.epub`)))
    expect(askedWords(withBooks)).toBe('“a.epub”, “b.epub”, “c.epub” and 2 others')
  })
})

describe('the files of a drag', () => {
  const item = (type: string): { kind: string; type: string } => ({ kind: 'file', type })

  it('are counted where each is surely a file', () => {
    expect(countDragged([item('text/html'), item('application/pdf')])).toBe(2)
  })

  it('are not where a folder may be among them', () => {
    expect(countDragged([item('text/html'), item('')])).toBeNull()
    expect(countDragged([])).toBeNull()
  })
})
