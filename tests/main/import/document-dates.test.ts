import { describe, expect, it } from 'vitest'
import { extract, type Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import { makeRtf } from '../../support/documents/make-rtf.ts'
import { makeDocx } from '../../support/documents/make-docx.ts'

const german = [
  'Die Fähre zwischen den beiden Häfen fährt ab Montag wieder, teilte der Hafen mit, nachdem ihr Motor zweimal zerlegt worden war.',
  'Niemand hatte erwartet, dass die Reparatur so lange dauern würde, und die Inseln waren fast die ganze Zeit ohne frisches Brot.'
]
const english = [
  'The ferry between the two harbours will run again from Monday, the port said after a month in which its engine was taken apart twice.',
  'Nobody had expected the repair to take so long, and the two islands were without fresh bread for most of the time, said the baker.'
]

async function read(head: string[], body: readonly string[] = german): Promise<Extract> {
  return extract(
    makeRtf({ heading: head[0]!, paragraphs: [...head.slice(1), ...body], created: '\\yr2026\\mo11\\dy30' }),
    {
      name: 'source.rtf'
    }
  )
}

const first = ({ paragraphs }: Extract): string | undefined => bodyParagraphs(paragraphs)[0]?.text

describe('the date of a document', () => {
  it('is unknown when only its file says when it was made or changed', async () => {
    const made = '2024-05-09T10:00:00Z'
    const docx = makeDocx({ heading: 'Ferry runs again', paragraphs: english, created: made, modified: made })
    for (const document of [await read(['Ferry runs again'], english), await extract(docx, { name: 'source.docx' })]) {
      expect(document.published).toBeNull()
      expect(document.item.issued).toBeUndefined()
      expect(document.guessed).not.toContain('published')
    }
    expect((await extract(docx, { name: 'source.docx' })).modified?.iso).toBe('2024-05-09T10:00:00')
  })

  it.each([
    ['Westhafen, den 18. März 2024', '2024-03-18'],
    ['Westhafen, 18. März 2024', '2024-03-18'],
    ['Bad Tulm (Nordland) – 18.03.2024', '2024-03-18'],
    ['Pressemitteilung Nr. 12 vom 18. März 2024', '2024-03-18'],
    ['Pressemitteilung | Westhafen, 18. März 2024', '2024-03-18'],
    ['Paris, le 3 mai 2024', '2024-05-03'],
    ['г. Сарель, 14 марта 2024 г.', '2024-03-14'],
    ['Київ, 5 травня 2024 року', '2024-05-05'],
    ['Пресс-релиз от 14 марта 2024', '2024-03-14'],
    ['Kyiv, 5 May 2024', '2024-05-05'],
    ['FOR IMMEDIATE RELEASE: May 5, 2024', '2024-05-05'],
    ['PORT SAREL, May 5, 2024', '2024-05-05']
  ])('stands in a line under the title: %s', async (line, day) => {
    const document = await read(['Fähre fährt wieder', line])
    expect(document.published?.iso).toBe(day)
    expect(document.guessed).not.toContain('published')
    expect(document.fields).toContainEqual(expect.objectContaining({ field: 'date', text: line }))
    expect(first(document)).toBe(german[0])
  })

  it.each([
    ['Kyiv, 5 May 2024 – ', '2024-05-05'],
    ['PORT SAREL, May 5, 2024 (Eastwick News) — ', '2024-05-05'],
    ['Westhafen, den 5. Mai 2024. ', '2024-05-05'],
    ['(Tulm, 5 May 2024) ', '2024-05-05']
  ])(
    'is that of the dateline which its text begins with, as a guess, and the dateline stays: %s',
    async (line, day) => {
      const document = await read(['Ferry runs again', line + english[0]!], english)
      expect(document.published?.iso).toBe(day)
      expect(document.guessed).toContain('published')
      expect(first(document)).toBe(line + english[0]!)
    }
  )

  it.each([
    'On Tuesday, 5 May 2024 – a day of rain – the ferry between the two harbours was taken apart for the second time, the port said.',
    'Sarel, 5 May 2024, was a quiet day on which nobody thought of the ferry between the two harbours, as the port said.',
    'The protocol was signed in Sarel, 5 May 2024. It speaks of the ferry between the two harbours and of nothing else at all.',
    'The ferry, 5 May 2024 – a short story of its engine and of those who took it apart twice in a single month of rain.'
  ])('is not one of which its text speaks: %s', async (text) => {
    expect((await read(['Ferry runs again', text], english)).published).toBeNull()
  })

  it.each(['Period covered, 1 May 2024 to 5 May 2024', 'The vote of 5 May 2024 and what came of it'])(
    'is not in a line that says more: %s',
    async (line) => {
      const document = await read(['Ferry runs again', line], english)
      expect(document.published).toBeNull()
    }
  )
})
