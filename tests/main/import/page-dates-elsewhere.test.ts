import { describe, expect, it } from 'vitest'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const sentence =
  'The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday after it had been laid up for a whole year.'
const text = `<p>${sentence}</p>`.repeat(6)

/** A page in British English, its head and what stands before and under its headline and after its text. */
function read({ head = '', before = '', under = '', end = '', body = text }: Record<string, string>): Stated {
  const page = `<main>${before}<h1>Ferry returns</h1>${under}${body}${end}</main>`
  return readPageStatements(
    parsePage(`<html lang="en-GB"><head><title>Ferry returns</title>${head}</head><body>${page}</body></html>`)
  )
}

const day = (page: Record<string, string>): string | undefined => read(page).published?.iso.slice(0, 10)

describe('the day that programs read on a page', () => {
  for (const value of [
    '1714726800',
    '1714726800000',
    1714726800,
    'Fri May 03 09:00:00 UTC 2024',
    { '@value': '2024-05-03' },
    '2024-5-3'
  ])
    it(`is ${JSON.stringify(value)} in JSON-LD`, () => {
      const thing = { '@type': 'Article', headline: 'Ferry returns', datePublished: value }
      expect(day({ head: `<script type="application/ld+json">${JSON.stringify(thing)}</script>` })).toBe('2024-05-03')
    })

  for (const element of [
    '<span title="2024-05-03 09:00:00 +0000 UTC">2 years ago</span>',
    '<span class="when" data-date="2024-05-03">2 years ago</span>',
    '<span data-timestamp="1714726800">2 years ago</span>',
    '<time datetime="1714726800000">2 years ago</time>',
    '<time data-datetime="2024-05-03T09:00:00Z">3 May</time>',
    '<span property="schema:datePublished" content="2024-05-03T09:00:00+00:00">Fri</span>',
    '<span property="dc:date dc:created" content="2024-05-03T09:00:00+00:00" datatype="xsd:dateTime">Fri</span>'
  ])
    it(`is kept in ${element} at the headline`, () => {
      expect(day({ under: `<p>${element}</p>` })).toBe('2024-05-03')
    })

  it('is not what an element keeps for something else, nor what one of RDFa says of a change', () => {
    for (const element of [
      '<span data-timestamp="17147">2 years ago</span>',
      '<span title="2024-05">2 years ago</span>',
      '<span property="schema:startDate" content="2024-05-03">Fri</span>'
    ])
      expect(day({ under: `<p>${element}</p>` })).toBeUndefined()
    const both =
      '<span property="schema:dateModified" content="2024-06-01">1 June</span> <span property="schema:datePublished" content="2024-05-03">3 May</span>'
    expect(day({ under: `<p>${both}</p>` })).toBe('2024-05-03')
  })
})

describe('the day that is shown at a headline', () => {
  for (const line of [
    'Joined: 3 May 2024',
    'Registriert: Fr 3. Mai 2024, 08:15',
    'Valid until 3 May 2024',
    'Event date: 3 May 2024',
    'Received 3 May 2024',
    'Meet us at the pier on 3 May 2024 at six.',
    'Held on 3 May 2024 at the upper pier'
  ])
    it(`is not that of “${line}”`, () => {
      expect(day({ under: `<p>${line}</p>` })).toBeUndefined()
    })

  it('is the day of publication among the steps before it', () => {
    const steps = 'Received 3 January 2024; Accepted 9 April 2024; Available online 3 May 2024'
    expect(day({ under: `<p>${steps}</p>` })).toBe('2024-05-03')
    const rows = '<dl><dt>Deadline</dt><dd>1 June 2024</dd><dt>Published</dt><dd>3 May 2024</dd></dl>'
    expect(day({ under: rows })).toBe('2024-05-03')
  })

  it('is that of a byline which ends like a sentence', () => {
    expect(day({ under: '<p>By Ann Lee for the Eastwick Post, 3 May 2024.</p>' })).toBe('2024-05-03')
    expect(day({ under: '<p>3 May 2024. Ann Lee writes from the new pier.</p>' })).toBe('2024-05-03')
  })

  it('is not that of a comment under a short text', () => {
    const end =
      '<section class="comments"><p>Bob</p><time datetime="2024-06-01">1 June 2024</time><p>Fine.</p></section>'
    const head = '<meta property="article:published_time" content="2024-05-03T09:00:00Z">'
    expect(day({ end, body: `<p>${sentence}</p>` })).toBeUndefined()
    expect(day({ head, end, body: `<p>${sentence}</p>` })).toBe('2024-05-03')
  })
})

describe('the day that a page states', () => {
  const head = '<meta property="article:published_time" content="2024-05-03T09:00:00Z">'

  it('is not outdone by what is to be on a day, before the headline or under it', () => {
    expect(day({ head, before: '<p>Next open day: 1 February 2024</p>' })).toBe('2024-05-03')
    expect(day({ head, under: '<p>Held on 28 April 2024 at the upper pier</p>' })).toBe('2024-05-03')
  })

  it('is outdone by a day apart before the headline, and by one in a byline', () => {
    for (const before of [
      '<p>2 May 2024</p>',
      '<p>Stories / 2 May 2024</p>',
      '<p>Long walks <span>2 May 2024</span> 5 min</p>'
    ])
      expect(day({ head, before })).toBe('2024-05-02')
    for (const under of ['<p>By Ann Lee on 2 May 2024</p>', '<p>Posted by harbourcat on 2 May 2024</p>'])
      expect(day({ head, under })).toBe('2024-05-02')
  })

  it('is not that of another page which its JSON-LD speaks of', () => {
    const about = (headline: string): string =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline, datePublished: '2019-01-01' })}</script>`
    expect(day({ head: about('Gravel against silt'), under: '<p>3 May 2024</p>' })).toBe('2024-05-03')
    expect(day({ head: about('Gravel against silt') })).toBeUndefined()
    expect(day({ head: about('How the ferry came back') })).toBe('2019-01-01')
    expect(day({ head: about('Homecoming') })).toBe('2019-01-01')
  })
})

describe('the day in the line that a text begins with', () => {
  for (const start of [
    'EASTWICK, Ohio, May 3, 2024 – ',
    'EASTWICK, Ohio (May 3, 2024) — ',
    'Eastwick and London, 3 May 2024 -- ',
    'EASTWICK, May 3, 2024 /HARBOURWIRE/ -- '
  ])
    it(`is read from “${start}”, as a guess`, () => {
      const page = { body: `<p>${start}${sentence}</p>${text}` }
      expect([day(page), read(page).guessed]).toEqual(['2024-05-03', expect.arrayContaining(['published'])])
    })

  it('is no day that its first sentence speaks of', () => {
    for (const start of [
      'On May 3, 2024 – ',
      'The ferry of May 3, 2024 – ',
      'In Eastwick, the night of May 3, 2024 – '
    ])
      expect(day({ body: `<p>${start}${sentence}</p>${text}` })).toBeUndefined()
  })
})

describe('the day at the foot of an entry', () => {
  for (const foot of [
    'By <a>Ann Lee</a> | <span>2025-01-02T10:00:00+00:00</span> <span>May 3, 2024</span> | Categories: <a>Ferries</a>',
    'Posted by Ann Lee on May 3, 2024 at 04:05 PM in <a>Ferries</a> | <a>Permalink</a>',
    'Posted on May 3, 2024 by <a>Ann Lee</a>',
    'This entry was posted on Friday, May 3rd, 2024 at 4:05 pm and is filed under <a>Ferries</a>.',
    'This entry was posted in <a>Ferries</a> on <a>May 3, 2024</a>.',
    'May 3rd, 2024 | Category: <a>Ferries</a> | <a>Leave a comment</a>',
    '<span>May 3, 2024</span> <span>By the Harbour Team</span>'
  ])
    it(`is read from “${foot.replace(/<[^>]*>/g, '')}”, as a guess`, () => {
      const page = { end: `<div class="entry-footer"><p>${foot}</p></div>` }
      expect([day(page), read(page).guessed]).toEqual(['2024-05-03', expect.arrayContaining(['published'])])
    })

  it('is no day that the text or another entry speaks of', () => {
    for (const end of [
      '<p>On May 3, 2024 Ann Lee posted a picture of the ferry.</p>',
      '<p>The law was published on May 3, 2024 | Harbours</p>'.replace(
        'The law',
        'The law of the harbours of the east, which'
      ),
      '<p>Posted by Ann Lee on May 3, 2024</p><p>Posted by Bob Ray on May 9, 2024</p>',
      '<div class="comments"><p>Posted by: Bob | May 4, 2024 at 08:11 AM</p></div>'
    ])
      expect(day({ end })).toBeUndefined()
  })
})
