import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import { extract, type Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import { makeDocx } from '../../support/documents/make-docx.ts'
import { makeRtf } from '../../support/documents/make-rtf.ts'

const text = [
  'The ferry between the two harbours will run again from Monday, the port said after a month in which its engine was taken apart twice.',
  'Nobody had expected the repair to take so long, and the two islands were without fresh bread for most of the time, said the baker.'
]

async function read(under: readonly string[], body: readonly string[] = text, creator = ''): Promise<Extract> {
  const bytes = makeRtf({ heading: 'What the ferry left behind', paragraphs: [...under, ...body], creator })
  return extract(bytes, { name: 'source.rtf' })
}

const authors = ({ item }: Extract): string[] => (item.author ?? []).map(nameText)
const body = ({ paragraphs }: Extract): string[] => bodyParagraphs(paragraphs).map((paragraph) => paragraph.text)

describe('the authors of a document', () => {
  it.each([
    [['Ann Lee'], ['Ann Lee']],
    [['Sana Idris and Paul Hadrick'], ['Sana Idris', 'Paul Hadrick']],
    [
      ['Dr. Wiebke Sørensen', 'Oleh Danylenko'],
      ['Dr. Wiebke Sørensen', 'Oleh Danylenko']
    ],
    [['Ann Lee1,2, Bob Ray3* & Eva Moor†'], ['Ann Lee', 'Bob Ray', 'Eva Moor']],
    [
      ['Ann Lee¹', 'and', 'Bob Ray²'],
      ['Ann Lee', 'Bob Ray']
    ],
    [['ANN LEE'], ['Ann Lee']],
    [['Анна Велихова, Пётр Лунин'], ['Анна Велихова', 'Пётр Лунин']],
    [['Jutta Brandt und Uwe Krohn'], ['Jutta Brandt', 'Uwe Krohn']]
  ])('are the names under its title: %j', async (lines, names) => {
    const document = await read(lines)
    expect(authors(document)).toEqual(names)
    expect(document.guessed).toContain('authors')
    expect(body(document)).toEqual(text)
    expect(document.deck).toBeNull()
    expect(document.fields.filter(({ field }) => field === 'byline').map((field) => field.text)).toEqual(lines)
  })

  it('are the names under its deck and beside its date', async () => {
    const document = await read(['A short history of an engine', 'Ann Lee', 'Westhafen, 5 May 2024'])
    expect(authors(document)).toEqual(['Ann Lee'])
    expect(document.deck).toBe('A short history of an engine')
    expect(document.published?.iso).toBe('2024-05-05')
    expect(body(document)).toEqual(text)
  })

  it('are read in a Word document, too, and come back into the text', async () => {
    const bytes = makeDocx({
      heading: 'What the ferry left behind',
      paragraphs: ['Sana Idris and Paul Hadrick', ...text]
    })
    const document = await extract(bytes, { name: 'source.docx' })
    expect(authors(document)).toEqual(['Sana Idris', 'Paul Hadrick'])
    const { line } = document.fields.find(({ field }) => field === 'byline')!
    const again = await extract(bytes, { name: 'source.docx', kept: [line] })
    expect(body(again)).toEqual(['Sana Idris and Paul Hadrick', ...text])
  })

  it('are those that the file names, whatever they are called', async () => {
    const document = await read(['Ann North'], text, 'Ann North')
    expect(authors(document)).toEqual(['Ann North'])
    expect(body(document)).toEqual(text)
  })

  it.each([
    [
      'a place',
      'Bad Tulm',
      [...text, 'Nobody in Bad Tulm had asked for another ferry, said the mayor, and nobody wanted to pay for it.']
    ],
    [
      'a thing',
      'Kaldra Corridor',
      [...text, 'The ships of the Corridor wait for weeks at anchor before anybody comes on board to count the grain.']
    ],
    ['a sort of document', 'Working Paper', text],
    ['a heading', 'Interner Bericht', text],
    ['words of its text', 'Fresh Bread', text],
    ['a sentence', 'Ann Lee said no.', text],
    ['one who speaks', 'Ann Lee', [text[0]!, 'Bob Ray', text[1]!, 'Ann Lee', text[0]!]],
    ['people of whom it tells in turn', 'Ann Lee', [text[0]!, 'Bob Ray', text[1]!]],
    ['more than names', 'Ann Lee speaks with Bob Ray about bread', text]
  ])('are not taken from %s: %s', async (_what, line, paragraphs) => {
    const document = await read([line], paragraphs)
    expect(authors(document)).toEqual([])
    expect(body(document).join('\n') + (document.deck ?? '')).toContain(line)
  })

  it('are not the one whom its title speaks of', async () => {
    const bytes = makeRtf({ heading: 'Ann Lee and the ferry', paragraphs: ['Ann Lee', ...text] })
    const document = await extract(bytes, { name: 'source.rtf' })
    expect(authors(document)).toEqual([])
    expect(body(document)[0]).toBe('Ann Lee')
  })
})
