import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import { pdfCases, pdfSummary } from '../../support/pdf/pdf-cases.ts'

describe('a PDF', () => {
  it.each(pdfCases())('is read as it is to be read: $name', async ({ bytes, expected }) => {
    expect(pdfSummary(await extract(bytes, { name: 'source.pdf' }))).toEqual(expected)
  })

  it.each(pdfCases().filter(({ name }) => name.startsWith('print-')))(
    'that a browser printed gives back whatever was set aside: $name',
    async ({ bytes }) => {
      const { removed } = await extract(bytes, { name: 'source.pdf' })
      const kept = removed.map(({ line }) => line)
      const again = await extract(bytes, { name: 'source.pdf', kept })
      const text = bodyParagraphs(again.paragraphs).map((paragraph) => paragraph.text)
      expect(again.removed).toEqual([])
      for (const line of removed) expect(text).toContain(line.text)
    }
  )
})
