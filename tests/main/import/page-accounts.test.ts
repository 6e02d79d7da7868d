import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text =
  '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday. It had been laid up.</p>'

function authors(under: string, head = ''): string[] {
  const page = `<title>Ferry returns</title>${head}<body><main><h1>Ferry returns</h1>${under}</main></body>`
  return (readPageStatements(parsePage(`<html lang="en-GB">${page}</html>`)).authors ?? []).map(nameText)
}

const linked = (author: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Ferry returns', author })}</script>`

describe('the author of a thread', () => {
  const entry = (name: string, day: string): string =>
    `<div class="post"><p class="author">by <a class="username" href="#">${name}</a> » ${day}</p>${text}</div>`
  const thread = entry('harbourcat', 'Fri 3 May 2024, 19:22') + entry('Ann of the North', 'Sat 4 May 2024, 08:10')

  it('is the account that wrote its first entry, whoever answers', () => {
    expect(authors(thread)).toEqual(['harbourcat'])
  })

  it('is whom the page states before an account', () => {
    expect(authors(thread, linked({ '@type': 'Person', name: 'Ann Lee' }))).toEqual(['Ann Lee'])
  })

  it('is not the account of the reader', () => {
    expect(authors(`${text.repeat(20)}<p>Logged in as <a class="username">harbourcat</a></p>`)).toEqual([])
  })

  it('is who asked, not who answered', () => {
    const person = (name: string): string =>
      `<div itemprop="author" itemscope><a>${name}</a><span itemprop="name">${name}</span></div>`
    const answer = `<div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer">${text}${person('Bob Ray')}</div>`
    expect(authors(`${text}${person('harbourcat')}${answer}`)).toEqual(['harbourcat'])
  })
})

describe('the authors of a page with others’ words', () => {
  for (const box of ['testimonials', 'reviews', 'customer-reviews'])
    it(`are not those of its ${box}`, () => {
      expect(authors(`${text}<div class="${box}"><span class="author">Bob Ray</span>${text}</div>`)).toEqual([])
    })

  it('are those of an article that is itself a review', () => {
    const byline = '<span class="author">Bob Ray</span>'
    for (const box of ['review', 'post category-product-reviews', 'review-body'])
      expect(authors(`<div class="${box}">${byline}${text.repeat(4)}</div>`)).toEqual(['Bob Ray'])
  })

  it('are all that one byline marks together, though a program states the first', () => {
    const head = linked({ '@type': 'Person', name: 'Ann Lee' })
    expect(authors('<h4><a rel="author">Ann Lee</a>, <a rel="author">Bob Ray</a></h4>', head)).toEqual([
      'Ann Lee',
      'Bob Ray'
    ])
    expect(authors('<p class="authors">Ann Lee and Bob Ray</p>', head)).toEqual(['Ann Lee', 'Bob Ray'])
    expect(authors('<p class="authors">Ann Lee Bob Ray</p>', head)).not.toEqual(['Ann Lee', 'Bob Ray'])
  })
})
