import { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { bodyParagraphs, listParagraphs } from '#main/import/paragraphs.ts'
import { unwrap } from '#main/import/read/unwrap.ts'
import { fold } from '#main/import/tidy.ts'
import { articleSchema } from '#shared/article-schema.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (lines: string[]): string[] => unwrap(lines).map(({ text }) => text)

const wrapped = [
  'The night train from Ekeby to the coast left the station at eleven on',
  'Friday with every berth sold, nine years after the line was closed. The',
  'conductor had kept his old whistle.'
]
const second = [
  'Not everybody is pleased, for farmers along the line complain that the',
  'train wakes their cows, and the council has promised to measure the',
  'noise before the autumn.'
]
const joined = [wrapped.join(' '), second.join(' ')]

describe('hard-wrapped text', () => {
  it('is joined whatever margin it has, and its paragraphs stay apart', () => {
    for (const margin of ['', '    ', '\t', '> ', '>> ', ' > '])
      expect(texts([...wrapped, '', ...second].map((line) => (margin + line).trimEnd()))).toEqual(joined)
  })

  it('keeps what is quoted apart from what is not', () => {
    expect(texts([...wrapped, ...second.map((line) => `> ${line}`)])).toEqual(joined)
  })

  it('keeps a lone sign before a line', () => {
    expect(texts(['> Read the rules', 'And then this.'])).toEqual(['> Read the rules', 'And then this.'])
  })
})

describe('lines that other files of a batch have, too', () => {
  const motto = 'Independent since the great flood, and proud of it'
  const source = bytes([joined[0], motto, joined[1]].join('\n\n'))

  it('are set aside when two others have them', async () => {
    const seenElsewhere = (folded: string): number => (folded === fold(motto) ? 2 : 0)
    const read = await extract(source, { name: 'a.txt', seenElsewhere })
    expect(read.removed).toEqual([{ text: motto, reason: 'stands in other files, too', line: 3 }])
    expect(bodyParagraphs(read.paragraphs).map(({ text }) => text)).toEqual(joined)
  })

  it('stay when they are paragraphs of the article, as agencies send them to many', async () => {
    const read = await extract(source, { name: 'a.txt', seenElsewhere: () => 9 })
    const body = bodyParagraphs(read.paragraphs).map(({ text }) => text)
    expect(body).toEqual(joined)
  })
})

describe('the document of a plain text', () => {
  it('is what the schema would make of it, paragraph by paragraph', async () => {
    const read = await extract(bytes(['A headline of five words', ...joined].join('\n\n')), { name: 'a.txt' })
    const node = Node.fromJSON(articleSchema, read.doc)
    node.check()
    expect(node.toJSON()).toEqual(read.doc)
    expect(listParagraphs(node)).toEqual(read.paragraphs)
    expect(read.paragraphs.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph'])
  })
})
