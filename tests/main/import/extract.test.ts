import iconv from 'iconv-lite'
import fc from 'fast-check'
import { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import { articleSchema } from '#shared/article-schema.ts'
import { TextPositions } from '#shared/text-positions.ts'
import { importCases, summary } from '../../support/import-cases.ts'
import { cleanArticle } from '../../support/clean-articles.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('extract', () => {
  for (const { name, file, bytes, expected } of importCases())
    it(`reads ${name} as its expected.json says`, async () => {
      expect(summary(await extract(bytes, { name: file }))).toEqual(expected)
    })

  for (const { name, file, bytes } of importCases())
    it(`gives ${name} a valid document whose paragraphs lie where they say`, async () => {
      const { doc, text, paragraphs } = await extract(bytes, { name: file })
      const node = Node.fromJSON(articleSchema, doc)
      node.check()
      expect(text).toBe(new TextPositions(node).text)
      expect(text).toBe(text.normalize('NFC'))
      for (const { start, end, text: own } of paragraphs) expect(text.slice(start, end)).toBe(own)
      expect(bodyParagraphs(paragraphs).map(({ ordinal }) => ordinal)).toEqual(
        bodyParagraphs(paragraphs).map((_, i) => i + 1)
      )
    })

  it('never loses a sentence of a clean article, whatever its paragraphs are', async () => {
    await fc.assert(
      fc.asyncProperty(cleanArticle, async ({ title, paragraphs, separator }) => {
        const source = [title, ...paragraphs].join(separator)
        const read = await extract(bytes(source), { name: 'article.txt' })
        const body = bodyParagraphs(read.paragraphs).map(({ text }) => text)
        expect(body).toEqual(paragraphs)
        expect(read.item.title).toBe(title)
        expect(read.removed).toEqual([])
      }),
      { numRuns: 100 }
    )
  })

  it('keeps every line of a text among body, fields and what was set aside', async () => {
    const { bytes, file } = importCases().find(({ name }) => name === 'en-scraped-text')!
    const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean)
    const { paragraphs, removed, fields } = await extract(bytes, { name: file })
    const told = [...bodyParagraphs(paragraphs), ...removed, ...fields].map(({ text }) => text)
    expect(told.toSorted()).toEqual(lines.toSorted())
  })
})

describe('texts that are nothing but junk', () => {
  it('are left as they are rather than emptied', async () => {
    const read = await extract(bytes('Home\nSearch\nShare\n'), { name: 'menu.txt' })
    expect(read.text).toBe('Home\n\nSearch\n\nShare')
    expect(read.removed).toEqual([])
  })

  it('lose what is surely junk when something else is left', async () => {
    const read = await extract(bytes('Bridges of Ekeby\nicon-menu icon-search icon-user\nOld bridge\nNew bridge\n'), {
      name: 'list.txt'
    })
    expect(read.removed.map(({ reason }) => reason)).toEqual(['icon names'])
    expect(read.text).toContain('Old bridge\n\nNew bridge')
  })
})

describe('pages that are not well made', () => {
  const paragraph = '<p>The mayor of Ekeby said that the bridge would open in spring, and most people believed her.</p>'
  const pages = {
    'without a body': `<title>A</title><h1>A</h1>${paragraph}`,
    'with a body alone': `<body>${paragraph}</body>`,
    'with something before their head': `<!doctype html><html><meta charset="utf-8"><head><title>A</title></head><body>${paragraph}</body></html>`,
    'with two roots': `<!doctype html><html lang="en"><html><head><title>A</title></head><body>${paragraph}</body></html>`,
    'with roots for old browsers in comments': `<!--[if IE 6]><html class="old"><![endif]--><html><head></head><body>${paragraph}</body></html>`
  }
  for (const [what, page] of Object.entries(pages))
    it(`${what} are read all the same`, async () => {
      const read = await extract(bytes(page), { name: 'page.html' })
      expect(bodyParagraphs(read.paragraphs).at(-1)?.text).toMatch(/^The mayor of Ekeby .* her\.$/)
    })
})

describe('hard-wrapped text', () => {
  it('is joined into paragraphs, keeping hyphens at line ends', async () => {
    const lines = [
      'The ferry, which had been the well-',
      'known sight of the bay, was sold to',
      'a museum that asked for its',
      'engine.',
      ''
    ]
    const read = await extract(bytes([...lines, ...lines].join('\n').replaceAll('bay', 'wide bay')), { name: 'a.txt' })
    expect(read.paragraphs[0]?.text).toContain('well-known sight')
  })

  it('is not seen in short paragraphs that end as sentences do', async () => {
    const lines = Array.from(
      { length: 8 },
      (_, i) => `The council heard speaker ${i}, who spoke for the full ten minutes.`
    )
    const read = await extract(bytes(lines.join('\n')), { name: 'a.txt' })
    expect(bodyParagraphs(read.paragraphs)).toHaveLength(8)
  })
})

describe('lines put back', () => {
  const { bytes, file } = importCases().find(({ name }) => name === 'en-scraped-text')!

  it('stand in their place in the text again and are no longer set aside', async () => {
    const { removed } = await extract(bytes, { name: file })
    const teaser = removed.find(({ reason }) => reason === 'link to another article')!
    const read = await extract(bytes, { name: file, kept: [teaser.line] })
    expect(read.removed.map(({ line }) => line)).not.toContain(teaser.line)
    expect(read.paragraphs.findIndex(({ text }) => text === teaser.text)).toBe(4)
    expect(read.removed).toHaveLength(removed.length - 1)
  })

  it('are not read as fields', async () => {
    const { fields } = await extract(bytes, { name: file })
    const byline = fields.find(({ field }) => field === 'byline')!
    const read = await extract(bytes, { name: file, kept: [byline.line] })
    expect(read.item.author).toBeUndefined()
    expect(bodyParagraphs(read.paragraphs)[0]?.text).toBe(byline.text)
    expect(read.fields.map(({ field }) => field)).toEqual(['date', 'title', 'deck'])
  })

  it('come back from a page, too', async () => {
    const page = importCases().find(({ name }) => name === 'en-json-ld-page')!
    const { removed } = await extract(page.bytes, { name: page.file })
    const link = removed.find(({ text }) => text === 'The dog that took the bus')!
    const read = await extract(page.bytes, { name: page.file, kept: [link.line] })
    expect(read.paragraphs.at(-1)).toMatchObject({ kind: 'list-item', text: link.text })
  })

  it('takes an encoding that a person chose at its word', async () => {
    const words = 'Паром между двумя гаванями снова пойдёт в понедельник, сообщила администрация порта.'
    const koi8 = iconv.encode(words, 'koi8-r')
    const { text, encoding } = await extract(koi8, { name: 'a.txt', encoding: 'windows-1251' })
    expect(encoding).toEqual({ name: 'windows-1251', source: 'chosen' })
    expect(text).toBe(iconv.decode(koi8, 'windows-1251'))
  })
})
