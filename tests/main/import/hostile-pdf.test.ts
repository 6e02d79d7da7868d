import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { brokenPdfs, hostilePdfs } from '../../support/pdf/hostile-pdfs.ts'

const codes: Record<string, [code: string, words: RegExp]> = {
  'pages that are pictures': ['no-text', /no text layer/],
  'no pages': ['no-text', /no pages/],
  'a password': ['cannot-read', /password/],
  'nothing but a mark': ['cannot-read', /damaged/],
  'garbage behind the mark': ['cannot-read', /damaged/],
  'a tree of pages that bites its tail': ['cannot-read', /damaged/],
  'a page that is its own parent': ['cannot-read', /damaged/],
  'a content stream of 80 MB': ['too-big', /unpacks to far more/],
  'a stream packed twice': ['too-big', /unpacks to far more/]
}

describe('a PDF that cannot be read', () => {
  it.each(Object.entries(codes))('is refused with a sentence: %s', async (name, [code, words]) => {
    const reading = extract(hostilePdfs[name]!(), { name: 'source.pdf' })
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
    await expect(reading).rejects.toMatchObject({ message: expect.stringMatching(/^This .*\.$/) })
  })

  it('says how a scan can be read after all', async () => {
    const scan = hostilePdfs['pages that are pictures']!()
    await expect(extract(scan, { name: 'scan.pdf' })).rejects.toMatchObject({ remedy: expect.stringMatching(/OCR/) })
  })

  it('stops between pages when it is cancelled', async () => {
    const signal = AbortSignal.abort()
    const file = brokenPdfs['junk in front']!()
    await expect(extract(file, { name: 'a.pdf', signal })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('a PDF with something wrong', () => {
  it.each(Object.keys(brokenPdfs))('gives its text all the same: %s', async (name) => {
    const { text } = await extract(brokenPdfs[name]!(), { name: 'source.pdf' })
    expect(text).toBe('A line of text that can be read.')
  })
})
