import { describe, expect, it } from 'vitest'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const sentence =
  'The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday after it had been laid up for a whole year.'
const text = `<p>${sentence}</p>`.repeat(6)

/** A page in British English, its head and what stands before and after its headline. */
function read({ head = '', before = '', under = '', end = '' }: Record<string, string>): Stated {
  const body = `${before}<main><h1>Ferry returns</h1>${under}${text}${end}</main>`
  return readPageStatements(
    parsePage(`<html lang="en-GB"><head><title>Ferry returns</title>${head}</head><body>${body}</body></html>`)
  )
}

const day = (page: Record<string, string>): string | undefined => read(page).published?.iso.slice(0, 10)
const linked = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const article = (published: string, modified = published): string =>
  linked({ '@type': 'NewsArticle', headline: 'Ferry returns', datePublished: published, dateModified: modified })

describe('the day that a page dates its article by', () => {
  it('is not a later day than that of its last change, which is the day of the visit', () => {
    const head = article('2024-05-03T06:30:00+01:00', '2024-05-03T14:00:00+00:00')
    expect(day({ head, under: '<p>4 May 2024</p>' })).toBe('2024-05-03')
    expect(day({ head, under: '<p>2 May 2024</p>' })).toBe('2024-05-02')
  })

  it('may be a day later than a program without a zone says', () => {
    expect(day({ head: article('2024-05-03T23:30:00Z'), under: '<p>4 May 2024</p>' })).toBe('2024-05-04')
    expect(day({ head: article('2024-05-03'), under: '<p>6 May 2024</p>' })).toBe('2024-05-03')
  })

  it('is not that of what is set apart before the headline', () => {
    const before = '<aside><a>The pier opens</a> <span>1 May 2024 9:00</span></aside>'
    expect(day({ head: article('2024-05-03'), before })).toBe('2024-05-03')
  })

  for (const name of ['w-published-date', 'PublishedAt', 'article_publish_date', 'pub-time', 'postdate', 'DocDate'])
    it(`is stated in a meta element of a name like ${name}`, () => {
      expect(day({ head: `<meta name="${name}" content="2024-05-03T09:00:00Z">` })).toBe('2024-05-03')
    })

  for (const name of [
    'expires-date',
    'event_date',
    'unpublish-date',
    'build-time',
    'last-update-date',
    'copyright-date'
  ])
    it(`is not stated in a meta element of a name like ${name}`, () => {
      expect(day({ head: `<meta name="${name}" content="2024-05-03T09:00:00Z">` })).toBeUndefined()
    })

  it('is that of an element which just a feed’s class calls updated', () => {
    const before = '<p>1 May 2024</p>'
    expect(day({ before, under: '<p><span class="entry-date updated">3 May 2024</span></p>' })).toBe('2024-05-03')
  })

  it('is stated for programs where readers are told how long ago it was', () => {
    expect(day({ under: '<time-ago datetime="2024-05-03T09:00:00Z">3 hours ago</time-ago>' })).toBe('2024-05-03')
    expect(day({ under: '<abbr class="published" title="2024-05-03T09:00:00Z">3 hours ago</abbr>' })).toBe('2024-05-03')
    expect(day({ under: '<p>3 hours ago</p>' })).toBeUndefined()
  })

  it('is in the address as eight digits, too', () => {
    expect(day({ head: '<link rel="canonical" href="https://post.example/ferry-returns-20240503/">' })).toBe(
      '2024-05-03'
    )
    expect(day({ head: '<link rel="canonical" href="https://post.example/a/202405031077/">' })).toBeUndefined()
  })

  it('is guessed by a date line after the text, or anywhere with a label, or by what the page’s scripts keep', () => {
    for (const page of [
      { end: '<div><p>Ann Lee</p><p>3 May 2024</p></div>' },
      { end: '<p>Published: 3 May 2024</p><p>4 June 2024</p><p>5 July 2024</p>' },
      { end: '<footer class="entry-footer"><p>Posted on 3 May 2024</p></footer>' },
      { end: '<p>Last updated: 3 May 2024</p>' },
      { end: '<script>window.page = {"publishDate":"2024-05-03T09:00:00","eventDate":"2024-06-01"}</script>' }
    ])
      expect([day(page), read(page).guessed]).toEqual(['2024-05-03', expect.arrayContaining(['published'])])
  })

  it('is unknown where dates after the text or in scripts are of several days, or of something else', () => {
    for (const page of [
      { end: '<p>3 May 2024</p><p>4 May 2024</p>' },
      { end: '<div class="related-posts"><p>3 May 2024</p></div>' },
      { end: '<footer><p>© 3 May 2024 Eastwick Post</p></footer>' },
      { end: '<script>a = [{"publishedAt":"2024-05-03"},{"publishedAt":"2024-05-04"}]</script>' }
    ])
      expect(day(page)).toBeUndefined()
  })
})

describe('the time that a page dates its article by', () => {
  const time = (page: Record<string, string>): unknown => {
    const { published } = read(page)
    return published && [published.iso, published.zone]
  }

  it('is the one that is shown with its zone', () => {
    expect(time({ head: article('2024-05-03T10:45:00Z'), under: '<p>3 May 2024 7:45 am PDT</p>' })).toEqual([
      '2024-05-03T07:45',
      '-07:00'
    ])
  })

  it('is the stated one where that alone has a zone', () => {
    expect(time({ head: article('2024-05-03T10:45:00+02:00'), under: '<p>3 May 2024 10:45</p>' })).toEqual([
      '2024-05-03T10:45',
      '+02:00'
    ])
  })

  it('is not that of a change', () => {
    const head = article('2024-05-03T10:45:00Z', '2024-05-03T16:20:00Z')
    expect(time({ head, under: '<p>3 May 2024 16:20 GMT</p>' })).toEqual(['2024-05-03T10:45', 'Z'])
  })
})
