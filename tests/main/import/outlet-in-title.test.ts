import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text = 'The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday.'

const page = (title: string, rest = '', head = ''): Stated =>
  readPageStatements(
    parsePage(
      `<html lang="en"><head><title>${title}</title>${head}</head><body><h1>Ferry returns to the harbour</h1><p>${text}</p>${rest}</body></html>`
    )
  )
const at = (address: string): string => `<link rel="canonical" href="${address}">`
const told = ({ outlet, guessed = [] }: Stated): unknown =>
  outlet && [outlet, guessed.includes('outlet') ? 'guessed' : 'stated']

describe('the outlet in the title of a page', () => {
  it.each([
    ['Ferry returns to the harbour | Eastwick Post', '<footer>© 2024 Eastwick Post. All rights reserved.</footer>'],
    ['Ferry returns to the harbour - Eastwick Post', '<footer>Copyright 2019–2024 by The Eastwick Post Ltd</footer>'],
    ['Ferry returns to the harbour – Eastwick Post', '<footer>Imprint | Eastwick Post © 2024</footer>'],
    ['Ferry returns to the harbour « Eastwick Post', '<header><a class="logo" href="/">Eastwick Post</a></header>'],
    ['Ferry returns to the harbour | Eastwick Post', '<a href="/"><img src="a.png" alt="The Eastwick Post"></a>'],
    ['Eastwick Post: Ferry returns to the harbour', '<footer>(c) Eastwick Post</footer>'],
    ['Ferry returns to the harbour - Eastwick Post®', '<footer>© 2024 Eastwick Post® · Imprint</footer>'],
    ['Ferry returns to the harbour | Harbour | Eastwick Post', '<footer>© Eastwick Post, Harbour Road 2</footer>']
  ])('is a guess that something else on the page agrees with: %s', (title, rest) => {
    const read = page(title, rest)
    expect(told(read)).toEqual(['Eastwick Post', 'guessed'])
    expect(read.title).toBe('Ferry returns to the harbour')
  })

  it.each([
    ['Ferry returns to the harbour | Eastwick Post', 'https://www.eastwickpost.example/ferry', 'Eastwick Post'],
    ['Ferry returns to the harbour | The Eastwick Post', 'https://news.eastwickpost.co.uk/ferry', 'The Eastwick Post'],
    ['EastwickPost.example - Ferry returns to the harbour', 'https://eastwickpost.example/f', 'EastwickPost.example'],
    ['Ferry returns to the harbour | Eastwick | Wind | Sea', 'https://eastwick.com.example/ferry', 'Eastwick'],
    ['Ferry returns to the harbour | Eastwick Tyres', 'https://tyres.eastwick.example/ferry', 'Eastwick Tyres']
  ])('is told by the address: %s', (title, address, outlet) => {
    expect(told(page(title, '', at(address)))).toEqual([outlet, 'guessed'])
  })

  it.each([
    ['nothing agrees', 'Ferry returns to the harbour | Eastwick Post', ''],
    ['it is a part of the site', 'Ferry returns to the harbour | Sports', '<nav><a href="/sports">Sports</a></nav>'],
    ['it is what first pages are called', 'Ferry returns to the harbour | Home', '<nav><a href="/">Home</a></nav>'],
    ['the rights are another’s', 'Ferry returns to the harbour | Harbour', '<p>© 2024 Harbour Press Agency</p>'],
    ['the name is within another', 'Ferry returns to the harbour | Health', '<p>© 2024 Eastwick Health</p>'],
    ['it stands in quotation marks', 'Ferry returns «Eastwick Post»', '<p>© 2024 Eastwick Post</p>'],
    ['the title is the headline', 'Ferry returns - to the harbour', '<p>© 2024 Eastwick Post</p>'],
    [
      'the link is to another site',
      'Ferry returns to the harbour | Tidebook',
      '<a href="https://other.example/">Tidebook</a>'
    ]
  ])('is none where %s', (_why, title, rest) => {
    expect(told(page(title, rest))).toBeUndefined()
  })

  it('is the address’s own name where that agrees with nothing in the title', () => {
    const read = page('Ferry returns to the harbour | Sports', '', at('https://sports.eastwick.example/ferry'))
    expect(told(read)).toEqual(['sports.eastwick.example', 'guessed'])
  })

  it('gives way to what the page states', () => {
    const stated = '<meta property="og:site_name" content="The Courier">'
    const read = page('Ferry returns to the harbour | Eastwick Post', '<p>© 2024 Eastwick Post</p>', stated)
    expect(told(read)).toEqual(['The Courier', 'stated'])
  })
})

describe('the outlet in the title of a text', () => {
  const read = (source: string): ReturnType<typeof extract> =>
    extract(new TextEncoder().encode(source), { name: 'scraped.txt' })
  const lines = (title: string, end: string): string =>
    `${title}\n\n3 May 2024\n\n${`${text} `.repeat(3)}\n\n${`It had been laid up since the autumn. `.repeat(5)}\n\n${end}\n`

  it.each([
    ['a copyright line', '© 2024 Eastwick Post. All rights reserved.'],
    ['a line with its address', 'https://www.eastwickpost.example/2024/ferry-returns']
  ])('is a guess that %s agrees with, and not a part of the headline', async (_what, end) => {
    const { item, guessed } = await read(lines('Ferry returns to the harbour | Eastwick Post', end))
    expect(item).toMatchObject({ 'container-title': 'Eastwick Post', title: 'Ferry returns to the harbour' })
    expect(guessed).toContain('outlet')
  })

  it.each([
    ['Ferry returns to the harbour | Eastwick Post', 'Imprint'],
    ['Ferry returns to the harbour - a new beginning', '© 2024 Eastwick Post']
  ])('is unknown where nothing agrees: %s', async (title, end) => {
    const { item } = await read(lines(title, end))
    expect(item).not.toHaveProperty('container-title')
    expect(item.title).toBe(title)
  })
})
