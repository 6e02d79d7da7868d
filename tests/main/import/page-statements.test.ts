import { describe, expect, it } from 'vitest'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text =
  '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday. It had been laid up.</p>'

function read(head: string, body = ''): Stated {
  return readPageStatements(parsePage(`<html lang="en-GB"><head>${head}</head><body>${body}${text}</body></html>`))
}

const linked = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('the date of a page', () => {
  const published = (head: string, body = ''): unknown => {
    const { published, guessed = [] } = read(`<title>Ferry returns</title>${head}`, `<h1>Ferry returns</h1>${body}`)
    return published && [published.iso, published.zone, ...(guessed.includes('published') ? ['guessed'] : [])]
  }

  it('is that of publication with the zone it is stated in, and the change is kept apart', () => {
    const head = linked({
      '@type': 'Article',
      datePublished: '2024-05-03T23:30:00-04:00',
      dateModified: '2024-05-06T08:00:00Z'
    })
    expect(published(head)).toEqual(['2024-05-03T23:30', '-04:00'])
    expect(read(head).modified).toMatchObject({ iso: '2024-05-06T08:00', zone: 'Z' })
  })

  it('is a day when a program writes it as midnight', () => {
    expect(published('<meta property="article:published_time" content="2024-05-03T00:00:00Z">')).toEqual([
      '2024-05-03',
      'unknown'
    ])
  })

  it('is the one that readers are shown when a program states another', () => {
    const head = linked({ '@type': 'Article', datePublished: '2025-02-01', dateModified: '2025-02-01' })
    expect(published(head, '<p>3 May 2024</p>')).toEqual(['2024-05-03', 'unknown'])
  })

  it('has the time and the zone of the statement when both name the same day', () => {
    const head = '<meta name="datePublished" content="2024-05-03T10:24:00+01:00">'
    expect(published(head, '<p>Friday, 3 May 2024</p>')).toEqual(['2024-05-03T10:24', '+01:00'])
  })

  it('is read from a byline that goes on to say when it was changed', () => {
    const line = 'By Ann Lee | May 3, 2024 at 2:26 PM HST - Updated May 3 at 4:46 PM'
    expect(read('<title>Ferry returns</title>', `<h1>Ferry returns</h1><p>${line}</p>`).published?.iso).toBe(
      '2024-05-03T14:26'
    )
  })

  it('is not that of a copyright, of a sentence, of a comment or of another article', () => {
    expect(published('', '<p>© 3 May 2024</p>')).toBeUndefined()
    expect(
      published(
        '',
        '<p>The pier that burnt down on 3 May 1954 has been rebuilt since by the people of the town of Eastwick, who paid for it.</p>'
      )
    ).toBeUndefined()
    expect(
      published('', `${text.repeat(20)}<div class="related"><time datetime="2024-05-03">3 May</time></div>`)
    ).toBeUndefined()
  })

  it('is a guess when the page only shows when it was changed', () => {
    expect(published('', '<p>Last updated: 3 May 2024</p>')).toEqual(['2024-05-03', 'unknown', 'guessed'])
  })

  it('is unknown when just a program says when the page was changed', () => {
    expect(published('<meta property="article:modified_time" content="2024-05-03T10:00:00Z">')).toBeUndefined()
  })

  it('is that of the address for want of any other', () => {
    expect(published('<link rel="canonical" href="https://post.example/2024/05/03/ferry">')).toEqual([
      '2024-05-03',
      'unknown'
    ])
    expect(published('<link rel="canonical" href="https://post.example/2024/may/03/ferry">')).toEqual([
      '2024-05-03',
      'unknown'
    ])
  })

  it('has days and months in the order of the page’s language, its other dates or its country', () => {
    expect(published('', '<p>03/05/2024</p>')).toEqual(['2024-05-03', 'unknown'])
    expect(
      readPageStatements(
        parsePage(`<title>Ferry returns</title><h1>Ferry returns</h1><p>05/03/2024</p>${text}<p>05/28/2024</p>`)
      ).published?.iso
    ).toBe('2024-05-03')
  })

  it('has days and months in the order that agrees with a statement', () => {
    const head = '<meta name="article:modified_time" content="2024-03-05T09:00:00Z">'
    expect(published(head, '<p>03/05/2024</p>')).toEqual(['2024-03-05', 'unknown'])
  })

  it('has a guessed order of days and months when English says nothing of its country', () => {
    const { published, guessed } = readPageStatements(
      parsePage(`<html lang="en"><title>Ferry returns</title><h1>Ferry returns</h1><p>05/03/2024</p>${text}</html>`)
    )
    expect([published?.iso, guessed]).toEqual(['2024-05-03', ['published']])
  })

  it('is not the date of a change that only its class tells from that of publication', () => {
    const body =
      '<p><span class="post-modified-date">6 May 2024</span></p><p><span class="post-date">3 May 2024</span></p>'
    expect(published('', body)).toEqual(['2024-05-03', 'unknown'])
  })

  it('is refused when it is the zero that programs count from', () => {
    expect(published('<meta name="date" content="1970-01-01T00:00:00Z">')).toBeUndefined()
  })
})

describe('what else a page states', () => {
  it('is its outlet, section, address, language and DOI', () => {
    const head =
      '<meta property="og:site_name" content="Eastwick Post"><meta property="article:section" content="Harbours">' +
      '<link rel="canonical" href="https://post.example/ferry"><meta name="citation_doi" content="doi:10.1234/ferry.1">'
    expect(read(head)).toMatchObject({
      outlet: 'Eastwick Post',
      section: 'Harbours',
      url: 'https://post.example/ferry',
      language: 'en-GB',
      doi: '10.1234/ferry.1'
    })
  })

  it('is no outlet when only the address has its name, which is a guess', () => {
    const { outlet, guessed } = read('<title>Ferry</title><link rel="canonical" href="https://www.post.example/ferry">')
    expect(outlet).toBe('post.example')
    expect(guessed).toContain('outlet')
  })

  it('is read from JSON-LD that is broken by one mark', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry returns","datePublished":"2024-05-03","description":"The "Anna" sails"}</script>'
    expect(read(head)).toMatchObject({ title: 'Ferry returns', published: { iso: '2024-05-03' } })
  })
})

describe('pages that are made to be hard', () => {
  const deep = (times: number): string => `${'['.repeat(times)}"Ann Lee"${']'.repeat(times)}`
  const pages: Record<string, string> = {
    'a hundred thousand meta elements of one name': '<meta name="author" content="Ann Lee">'.repeat(100_000),
    'a title of a hundred thousand dashes': `<title>x ${'-'.repeat(100_000)} y</title>`,
    'a script that ends in a million spaces': `<script type="application/ld+json">{"a":1}${' '.repeat(1_000_000)}x</script>`,
    'authors in lists in lists': `<script type="application/ld+json">{"@type":"Article","author":${deep(50_000)}}</script>`,
    'fifty thousand authors': linked({
      '@type': 'Article',
      author: Array.from({ length: 50_000 }, (_, i) => ({ name: `Ann Lee${i}` }))
    }),
    'bylines within bylines': `${'<div class="author">By Ann Lee'.repeat(2000)}`,
    'a line of a million letters': `<h1>Ferry</h1><p>by ${'A'.repeat(1_000_000)}</p><p>${'2024-'.repeat(100_000)}</p>`
  }
  for (const [name, page] of Object.entries(pages))
    it(`are read within seconds: ${name}`, () => {
      const tree = parsePage(page)
      const start = performance.now()
      readPageStatements(tree)
      expect(performance.now() - start).toBeLessThan(4000)
    })
})
