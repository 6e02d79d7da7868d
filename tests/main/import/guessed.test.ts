import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { describe as describeArticle } from '#main/import/metadata.ts'

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

  it('takes no word beside a date of a page for its author, as it does in a text', async () => {
    const page = `<title>Ferry runs again</title><h1>Ferry runs again</h1><p>Essay - 3 May 2024</p><p>${text}</p><p>${text}</p>`
    expect((await extract(bytes(page), { name: 'page.html' })).item.author).toBeUndefined()
  })

  it('names a language that the source declares otherwise', async () => {
    const source = `---\ntitle: Ferry runs again\nlang: fr\n---\n\n${text}\n`
    expect((await extract(bytes(source), { name: 'note.md' })).guessed).toEqual(['language'])
  })

  it('gives way to what a document shows: an account and the day on which a file was made', () => {
    const stated = {
      authors: [{ literal: 'eastwick-pc7' }],
      published: { iso: '2024-05-09T10:00:00', original: '2024-05-09T10:00:00Z', zone: 'Z' },
      guessed: ['authors' as const, 'published' as const]
    }
    const lines = [
      { field: 'date' as const, text: '3 May 2024', line: 2 },
      { field: 'byline' as const, text: 'By Ann Lee', line: 3 }
    ]
    const shown = describeArticle(stated, lines, 'application/rtf', 'en')
    expect(shown.published?.iso).toBe('2024-05-03')
    expect(shown.item.author).toEqual([{ given: 'Ann', family: 'Lee' }])
    expect(shown.guessed).toEqual(['title', 'language'])
    expect(describeArticle(stated, [], 'application/rtf', 'en').published?.iso).toBe('2024-05-09T10:00:00')
    const sure = describeArticle({ ...stated, guessed: [] }, lines, 'application/rtf', 'en')
    expect(sure.published?.iso).toBe('2024-05-09T10:00:00')
  })
})
