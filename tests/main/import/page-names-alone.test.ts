import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text =
  '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday. Nobody knows what a living well of water is worth.</p>'.repeat(
    4
  )

function read(under: string, { before = '', end = '' } = {}): Stated {
  const page = `<title>Ferry returns</title><body>${before}<main><h1>Ferry returns</h1>${under}${text}${end}</main></body>`
  return readPageStatements(parsePage(`<html lang="en-GB">${page}</html>`))
}

const authors = (under: string, around = {}): string[] => (read(under, around).authors ?? []).map(nameText)

describe('names that stand under a headline without a word', () => {
  for (const [under, names] of [
    ['<p>Ann Lee</p><p>3 May 2024</p>', ['Ann Lee']],
    ['<p>3 May 2024</p><p>Ann Lee</p>', ['Ann Lee']],
    ['<p>Ann Lee, Bob Ray &amp; Cy Fox</p><p>3 May 2024</p>', ['Ann Lee', 'Bob Ray', 'Cy Fox']],
    ['<p>Ann Lee</p><p>Head of Harbours</p><p>3 May 2024</p>', ['Ann Lee']],
    ['<p>Ann Lee</p><p>5 min read</p>', ['Ann Lee']],
    ['<p>Ann Lee · 3 years ago</p>', ['Ann Lee']]
  ] as const)
    it(`are the authors in ${under}, as a guess`, () => {
      expect([authors(under), read(under).guessed]).toEqual([names, expect.arrayContaining(['authors'])])
    })

  for (const under of [
    '<p>Ann Lee</p>',
    '<p>Ferry Returns</p><p>3 May 2024</p>',
    '<p>Living Well</p><p>3 May 2024</p>',
    '<p>Facebook LinkedIn Email</p><p>3 May 2024</p>',
    '<p>QUICK LINKS</p><p>3 May 2024</p>',
    '<p>Ask Question</p><p>3 years ago</p>',
    '<p>AI Harbour Forum</p><p>3 May 2024</p>',
    '<p>Harbour News</p><p>3 May 2024</p>'
  ])
    it(`are none in ${under}`, () => {
      expect(authors(under)).toEqual([])
    })

  it('are no section that a menu names, too', () => {
    expect(authors('<p>Real Estate</p><p>3 May 2024</p>', { before: '<nav><a>Real Estate</a></nav>' })).toEqual([])
  })
})

describe('the authors in a byline that says more', () => {
  it('are whoever wrote it, beside whoever reviewed it', () => {
    const line = 'Medically reviewed by Cy Fox, MD — Written by Ann Lee — Updated on 2 October 2024'
    expect(authors(`<p>${line}</p>`)).toEqual(['Ann Lee'])
    const links =
      'Medically reviewed by <a href="/authors/cy-fox">Cy Fox</a> — Written by <a href="/authors/ann-lee">Ann Lee</a>'
    expect(authors(`<p>${links}</p>`)).toEqual(['Ann Lee'])
    expect(authors('<p>Written by Ann Lee — Reviewed by <a href="/authors/cy-fox">Cy Fox</a></p>')).toEqual(['Ann Lee'])
  })

  it('are all that its links name one after the other', () => {
    expect(authors('<div class="authors"><a>Ann Lee</a><a>Bob Ray</a></div>')).toEqual(['Ann Lee', 'Bob Ray'])
    expect(authors('<div class="author"><a>Ann Lee</a> <a>See all posts</a></div>')).toEqual(['Ann Lee'])
  })

  it('are a team whose name is one of two, but not a person and a firm', () => {
    expect(authors('<p>By Lee &amp; Ray Team | 3 May 2024</p>')).toEqual(['Lee & Ray Team'])
    expect(authors('<p class="author">By Lee &amp; Ray Team</p>')).toEqual(['Lee & Ray Team'])
    expect(authors('<p>By Ann Lee and Bob Ray | Harbour News, 3 May 2024</p>')).toEqual(['Ann Lee', 'Bob Ray'])
  })

  it('are whom a box after the text is about', () => {
    const end =
      '<div class="author-box"><h3>About Ann Lee</h3><p>Ann Lee has kept a harbour for twelve years.</p></div>'
    expect(authors('', { end })).toEqual(['Ann Lee'])
  })

  it('are no name of a time', () => {
    expect(authors('<p>May 3, 2024 09:00 AM Eastern Standard Time</p>')).toEqual([])
  })
})
