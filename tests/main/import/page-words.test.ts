import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text =
  '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday after a year.</p>'

/** A page in British English: its head, what stands under its headline, and what stands after its text. */
function read(under: string, { head = '', end = '' } = {}): Stated {
  return readPageStatements(
    parsePage(
      `<html lang="en-GB"><head><title>Ferry returns</title>${head}</head><body><main><h1>Ferry returns</h1>${under}${text.repeat(4)}${end}</main></body></html>`
    )
  )
}

const authors = (page: Stated): string[] => (page.authors ?? []).map(nameText)
const day = (page: Stated): string | undefined => page.published?.iso.slice(0, 10)

describe('an author', () => {
  it.each(['authors', 'author', 'contributors', 'writers', 'by', 'autor', 'autores', 'autoren', 'auteurs', 'avtor'])(
    'is known by a link to “/%s/…”',
    (folder) => {
      expect(authors(read(`<p><a href="/${folder}/ann-lee">Ann Lee</a></p>`))).toEqual(['Ann Lee'])
      expect(authors(read(`<p><a href="/${folder}-of-boats/ann-lee">Ann Lee</a></p>`))).toEqual([])
    }
  )

  it.each(['post-author', 'byline', 'by-line', 'article-writer', 'contributor', 'posted-by'])(
    'is known by the class “%s”',
    (name) => {
      expect(authors(read(`<div class="${name}">Ann Lee</div>`))).toEqual(['Ann Lee'])
    }
  )

  it.each([
    'Reviewed by',
    'Medically reviewed by',
    'Edited by',
    'Fact-checked by',
    'Fact checker:',
    'Approved by',
    'Translated by',
    'Photos by',
    'Illustrations by',
    'Image:',
    'Verified by',
    'Updated by',
    'Additional reporting by',
    'Sponsored by',
    'Рецензент:',
    'Фото:',
    'Bearbeitet von',
    'Fotos:'
  ])('is nobody after “%s”', (label) => {
    expect(authors(read(`<p>${label} <a class="author">Bob Ray</a></p>`))).toEqual([])
    expect(authors(read(`<p>By Ann Lee</p><p>${label} <a class="author">Bob Ray</a></p>`))).toEqual(['Ann Lee'])
  })

  it.each(['post-reviewer', 'editor', 'fact-check', 'photo-credit'])('is nobody of the class “%s”', (name) => {
    expect(authors(read(`<div class="${name}"><span class="author">Bob Ray</span></div>`))).toEqual([])
  })

  it.each([
    'By Ann Lee, travel expert',
    'By Ann Lee, Medical Correspondent',
    'By Ann Lee, edited by Bob Ray and Cy Dove',
    'By Ann Lee | Photos by Bob Ray',
    'By Ann Lee, translated by Bob Ray',
    'Von Ann Lee, Fotos: Bob Ray'
  ])('is read from “%s”', (line) => {
    expect(authors(read(`<p>${line}</p>`))).toEqual(['Ann Lee'])
  })

  it.each(['News / Harbour Life / 3 May 2024', 'Harbour Life in Eastwick / 3 May 2024'])(
    'is none in the path “%s”',
    (line) => {
      expect(authors(read(`<p>${line}</p>`))).toEqual([])
    }
  )

  it.each([
    'This post was written by Ann Lee',
    'Article by Ann Lee',
    'Story by Ann Lee',
    'About the author: Ann Lee',
    'Author: Ann Lee',
    'Автор: Ann Lee',
    'Автор статьи: Ann Lee',
    'Autorin: Ann Lee',
    'Auteur : Ann Lee',
    'Autore: Ann Lee',
    'Von: Ann Lee',
    'Par: Ann Lee'
  ])('may be named after the text: “%s”', (line) => {
    expect(authors(read('', { end: `<p>${line}</p>` }))).toEqual(['Ann Lee'])
  })
})

describe('the day of publication', () => {
  const meta = (names: Record<string, string>): string =>
    Object.entries(names)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('')

  it.each([
    'article:published_time',
    'article.published',
    'og:published_time',
    'citation_online_date',
    'citation_publication_date',
    'dcterms.issued',
    'DC.date.created',
    'DC.date',
    'prism.publicationDate',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
    'publish_date',
    'originalPublicationDate',
    'displayDate',
    'cXenseParse:recs:publishtime',
    'bt:pubDate',
    'date',
    'created'
  ])('is stated in the meta element “%s”', (name) => {
    expect(day(read('', { head: meta({ [name]: '2024-05-03T09:00:00Z' }) }))).toBe('2024-05-03')
  })

  it('is the first of several that are stated, of an article that was put up again', () => {
    const again = { 'published-time': '2024-06-09T09:00:00Z', 'published-date': '2024-05-03' }
    expect(day(read('', { head: meta(again) }))).toBe('2024-05-03')
    expect(day(read('', { head: meta({ ...again, 'article:published_time': '2024-05-04' }) }))).toBe('2024-05-04')
    expect(day(read('', { head: meta({ 'created-on': '2024-04-01', publication_date: '2024-05-03' }) }))).toBe(
      '2024-05-03'
    )
  })

  it.each([
    'article:modified_time',
    'og:updated_time',
    'dateModified',
    'dcterms.modified',
    'last-modified',
    'lastmod',
    'updated'
  ])('is not that of the change in “%s”', (name) => {
    const page = read('', { head: meta({ [name]: '2024-05-09' }) })
    expect([day(page), page.modified?.iso]).toEqual([undefined, '2024-05-09'])
  })

  it.each([
    '<time>3 May 2024</time>',
    '<span itemprop="datePublished">3 May 2024</span>',
    '<span class="post-date">3 May 2024</span>',
    '<span class="articleDate">3 May 2024</span>',
    '<span class="posted-on">3 May 2024</span>',
    '<span class="published">3 May 2024</span>'
  ])('is guessed by what marks it after the text: %s', (mark) => {
    const page = read('', { end: `<div><div>Eastwick harbour office, ${mark}</div></div>` })
    expect(day(page)).toBe('2024-05-03')
    // What programs are told is no guess.
    expect(page.guessed?.includes('published') ?? false).toBe(!mark.includes('itemprop'))
  })

  it.each([
    'datePublished',
    'publish_date',
    'publishedAt',
    'publicationDate',
    'pub_date',
    'firstPublished',
    'dateCreated',
    'post_date'
  ])('is guessed by “%s” in a script', (key) => {
    expect(day(read('', { end: `<script>page = {"${key}": "2024-05-03T09:00"}</script>` }))).toBe('2024-05-03')
  })

  it.each([
    'related',
    'recommended',
    'popular',
    'trending',
    'read-more',
    'more-stories',
    'latest-news',
    'post-navigation',
    'similar',
    'sidebar',
    'newsletter',
    'promo',
    'widget-area',
    'comments',
    'disqus'
  ])('is not that of a part of the class “%s”', (name) => {
    expect(day(read('', { end: `<div class="${name}"><p>3 May 2024</p></div>` }))).toBeUndefined()
  })

  it('is only guessed, or unknown, by what stands in another part before the headline', () => {
    const page = readPageStatements(
      parsePage(
        `<html lang="en-GB"><title>Ferry returns</title><aside><p>The pier opens</p><p>3 May 2024</p></aside><main><h1>Ferry returns</h1>${text.repeat(4)}</main></html>`
      )
    )
    expect(!page.published || page.guessed?.includes('published')).toBe(true)
  })
})
