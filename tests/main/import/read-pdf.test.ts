import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { pdfCases, pdfSummary } from '../../support/pdf/pdf-cases.ts'

describe('a PDF', () => {
  it.each(pdfCases())('is read as it is to be read: $name', async ({ bytes, expected }) => {
    expect(pdfSummary(await extract(bytes, { name: 'source.pdf' }))).toEqual(expected)
  })
})
