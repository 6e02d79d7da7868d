import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text =
  'The ferry between the two harbours will run again from Monday, the port said. It had been laid up for a month.'

describe('what is guessed', () => {
  it('names the title that was picked among the lines of a text, and the language that its words show', async () => {
    const read = await extract(bytes(`Ferry runs again\n\n${text}\n`), { name: 'note.txt' })
    expect(read.item.title).toBe('Ferry runs again')
    expect(read.guessed).toEqual(['title', 'language'])
  })

  it('does not name what the source states', async () => {
    const source = `---\ntitle: Ferry runs again\nlang: en\n---\n\n${text}\n`
    expect((await extract(bytes(source), { name: 'note.md' })).guessed).toEqual([])
  })

  it('names a language that the source declares otherwise', async () => {
    const source = `---\ntitle: Ferry runs again\nlang: fr\n---\n\n${text}\n`
    expect((await extract(bytes(source), { name: 'note.md' })).guessed).toEqual(['language'])
  })
})
