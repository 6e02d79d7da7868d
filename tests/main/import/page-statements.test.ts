import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import type { Stated } from '#main/import/read.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const text =
  '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday. It had been laid up.</p>'

function read(head: string, body = ''): Stated {
  return readPageStatements(parsePage(`<html lang="en-GB"><head>${head}</head><body>${body}${text}</body></html>`))
}

const linked = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const authors = (stated: Stated): string[] => (stated.authors ?? []).map(nameText)

describe('the headline of a page', () => {
  const title = '<title>Ferry returns: five things to know | Eastwick Post</title>'

  it('is the top heading that its readers see, when the page states the same in other words', () => {
    expect(read(title, '<h1>Five things to know as the ferry returns</h1>').title).toBe(
      'Five things to know as the ferry returns'
    )
  })

  it('is not a top heading that names the site', () => {
    const head = `${title}<meta property="og:site_name" content="The Eastwick Post">`
    expect(read(head, '<h1>The Eastwick Post</h1><h2>Ferry returns</h2>').title).toBe(
      'Ferry returns: five things to know'
    )
    expect(read(title, '<h1>The Eastwick Post</h1><h1>Ferry returns: five things to know</h1>').title).toBe(
      'Ferry returns: five things to know'
    )
  })

  it('is not a top heading of some other part of the page', () => {
    expect(read(title, '<h1>Search our archive</h1>').title).toBe('Ferry returns: five things to know')
  })

  it('is the only top heading when it speaks of the same in quite other words', () => {
    const heading = 'We rode every ferry around the bay, and these crossings are the finest'
    const head = '<title>The 7 best ferry crossings of 2024, ranked by our editors</title>'
    expect(read(head, `<h1>${heading}</h1>`).title).toBe(heading)
    expect(read(head, '<h1>A word from our founder</h1>').title).toMatch(/^The 7 best ferry/)
  })

  it('is of several top headings the one that shares most with what is stated, not one of its words', () => {
    const head = '<title>Ferry diet for sailors (14 days): lose 10 pounds. Opinions</title>'
    const body = '<h1>Ferry diet: lose 10 pounds within 14 days at sea</h1><h1>Opinions</h1>'
    expect(read(head, body).title).toBe('Ferry diet: lose 10 pounds within 14 days at sea')
  })

  it('is read in full when a program states it cut short', () => {
    const full =
      'Ferry Friday: how to cross the bay with five children, two dogs and a piano, and what our readers (all of them) say'
    const headline = full.slice(0, 100)
    const head = `<title>${full}</title>${linked({ '@type': 'Article', headline })}`
    expect(read(head).title).toBe(full)
    expect(read(`<title>${full}</title><meta property="og:title" content="Ferry Friday: how to…">`).title).toBe(full)
  })

  it('has neither a date nor the name of the site in it', () => {
    const head = '<title>Ferry returns</title><meta property="og:site_name" content="Eastwick Post">'
    expect(read(head, '<h1><span>3 May 2024</span> Ferry returns</h1>').title).toBe('Ferry returns')
    expect(read(head, '<h1>Ferry returns – Eastwick Post</h1>').title).toBe('Ferry returns')
  })

  it('is not the name of a person whose site has it for a heading, but the part of the title before it', () => {
    const head =
      '<title>A ferry comes home • Ann Lee</title><link rel="canonical" href="https://notes.example/posts/a-ferry-comes-home">'
    expect(read(head, '<h1>Ann Lee</h1>').title).toBe('A ferry comes home')
  })

  it('is not lost because a program takes it for the name of the site', () => {
    const name = 'Ferry returns to the harbour after a whole year'
    const head = `<title>${name}</title>${linked({ '@type': 'WebSite', name })}`
    expect(read(head, `<h1>${name}</h1>`).title).toBe(name)
  })

  it('is taken over the lines and with the marks that it is written with', () => {
    expect(
      read('<title>H2O under the pier</title>', '<h1>H<sub>2</sub>O<br>under &amp; by <em>the</em> pier</h1>').title
    ).toBe('H2O under & by the pier')
  })

  it('is stated in JSON-LD with its entities written twice over', () => {
    const head = linked({ '@type': 'NewsArticle', headline: 'Ferry &amp;amp; pier: the port&#8217;s plan' })
    expect(read(head).title).toBe('Ferry & pier: the port’s plan')
  })
})

describe('the authors of a page', () => {
  const byline = '<h1>Ferry returns</h1><div class="byline">By <a href="/authors/ann-lee">Ann Lee</a></div>'

  for (const [shape, author] of Object.entries({
    'a name': 'Ann Lee',
    'a list of names': ['Ann Lee'],
    'a person': { '@type': 'Person', name: 'Ann Lee' },
    'a person in parts': { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' },
    'a list of people': [{ '@type': 'Person', name: 'Ann Lee' }],
    'a person with a list of names': { '@type': 'Person', name: ['Ann Lee'] }
  }))
    it(`are read from ${shape} in JSON-LD`, () => {
      expect(read(linked({ '@type': 'Article', headline: 'Ferry returns', author })).authors).toEqual([
        { given: 'Ann', family: 'Lee' }
      ])
    })

  it('are read from another thing of the graph', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', author: { '@id': '#a' } },
        { '@id': '#a', '@type': 'Person', name: 'Ann Lee' }
      ]
    }
    expect(authors(read(linked(graph)))).toEqual(['Ann Lee'])
  })

  it('are those that stand at the headline rather than the account that published it', () => {
    expect(authors(read('<meta name="author" content="webdesk3">', byline))).toEqual(['Ann Lee'])
    expect(authors(read(linked({ '@type': 'Article', author: { name: 'Bob Ray' } }), byline))).toEqual(['Ann Lee'])
  })

  it('are people before the site, and the site as an organisation when there is nobody else', () => {
    const site = linked({ '@type': 'Article', author: { '@type': 'Organization', name: 'Eastwick Harbour' } })
    expect(authors(read(site, byline))).toEqual(['Ann Lee'])
    expect(read(site).authors).toEqual([{ literal: 'Eastwick Harbour' }])
  })

  it('are those of the statement when links to more people stand at the headline', () => {
    const links =
      '<a rel="author">Ann Lee</a> <a rel="author">Bob Ray</a> <a rel="author">More of Ann Lee’s stories</a>'
    const head = linked({ '@type': 'Article', author: { name: 'Ann Lee' } })
    expect(authors(read(head, `<h1>Ferry returns</h1><p>${links}</p>`))).toEqual(['Ann Lee'])
  })

  it('are all in a byline that names them one by one, though a program states the first', () => {
    const head = linked({ '@type': 'Article', author: { name: 'Ann Lee' } })
    for (const line of [
      'By <a rel="author">Ann Lee</a>, <a rel="author">Bob Ray</a> 2024-05-03 Harbours',
      '<span class="author">By Ann Lee and Bob Ray</span>'
    ])
      expect(authors(read(head, `<h1>Ferry returns</h1><p>${line}</p>`))).toEqual(['Ann Lee', 'Bob Ray'])
    const firm = '<h1>Ferry returns</h1><p class="author">By Ann Lee, Blue Harbours</p>'
    expect(authors(read(head, firm))).toEqual(['Ann Lee'])
  })

  it('are not whoever presents or sponsors something at the headline', () => {
    const head = `<title>Ferry returns</title>${linked({ '@type': 'Article', author: { name: 'Ann Lee' } })}`
    expect(authors(read(head, '<h1>Ferry returns</h1><p>Presented By Blue Harbours</p>'))).toEqual(['Ann Lee'])
  })

  it('are a bureau that the page states, not the town beside it', () => {
    const head = `<title>Ferry returns</title>${linked({ '@type': 'Article', author: 'Ferry News Bureau' })}`
    const body = '<h1>Ferry returns</h1><p>New Harbour, Ferry News Bureau | 3 May 2024, 09:01</p>'
    expect(read(head, body).authors).toEqual([{ literal: 'Ferry News Bureau' }])
  })

  it('are a team or an account that is marked after the text, as a guess, for want of any other', () => {
    for (const [name, literal] of [
      ['The Ferry Team', 'The Ferry Team'],
      ['ferry80', 'ferry80']
    ]) {
      const page = `<title>Ferry returns</title><h1>Ferry returns</h1>${text.repeat(30)}<p class="author">${name}</p>`
      expect(readPageStatements(parsePage(page))).toMatchObject({ authors: [{ literal }], guessed: ['authors'] })
    }
  })

  it('are not the organisation whose page it is, where it stands in no byline', () => {
    const site = { '@type': 'Organization', name: 'Eastwick Harbour' }
    const head = linked({ '@type': 'Article', author: site, publisher: site })
    expect(read(head).authors).toBeUndefined()
    expect(read(head, '<h1>Ferry returns</h1><p>By Eastwick Harbour</p>').authors).toEqual([
      { literal: 'Eastwick Harbour' }
    ])
  })

  it('are read under a headline that stands in no heading', () => {
    const menu = '<ul>' + '<li>Harbour office</li>'.repeat(40) + '</ul>'
    const body = `${menu}<p>Ferry returns to the bay</p><p><b>05/10/2018</b> - Publicado por: Ana Gil - Categoria: Porto</p>`
    const head =
      '<title>Ferry returns to the bay</title><link rel="canonical" href="https://porto.example.com.br/ferry">'
    const page = `<html><head>${head}</head><body>${body}${text}</body></html>`
    const stated = readPageStatements(parsePage(page))
    expect([authors(stated), stated.published?.iso]).toEqual([['Ana Gil'], '2018-10-05'])
  })

  it('are no site, though a person who runs one is typed as an organisation', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'Ferry returns', author: { '@id': '#a' } },
        { '@id': '#a', '@type': ['Person', 'Organization'], name: 'Ann Lee' }
      ]
    }
    expect(read(linked(graph)).authors).toEqual([{ given: 'Ann', family: 'Lee' }])
  })

  it('are people before a team that a program takes for a person', () => {
    const team = linked({ '@type': 'Article', author: { '@type': 'Person', name: 'Harbour Team' } })
    expect(authors(read(`${team}<meta name="author" content="Ann Lee">`))).toEqual(['Ann Lee'])
    expect(read(team).authors).toEqual([{ literal: 'Harbour Team' }])
  })

  it('are an agency when it stands there alone, without the town beside it', () => {
    const body =
      '<h1>Ferry returns</h1><p class="author"><a rel="author">Reuters,</a> <span class="author">Eastwick</span></p>'
    expect(read('<title>Ferry returns</title>', body).authors).toEqual([{ literal: 'Reuters' }])
  })

  it('are not whoever reviewed, edited or photographed, nor who comments', () => {
    const body =
      '<h1>Ferry returns</h1><p class="author">Reviewed by <a rel="author">Bob Ray</a></p><p>Photo by Cy Fox</p>' +
      '<div class="comments"><span class="author">Dan Orr</span></div>'
    expect(read('<title>Ferry returns</title>', body).authors).toBeUndefined()
  })

  for (const [line, names] of [
    ['By Ann Lee and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['By Ann Lee, Bob Ray and Cy Fox | 3 May 2024', ['Ann Lee', 'Bob Ray', 'Cy Fox']],
    ['Written by Ann Lee, Senior Editor, Eastwick Post', ['Ann Lee']],
    ['By Dr. Ann Lee, PhD, MPH', ['Dr. Ann Lee']],
    ['By: Ann Lee Updated 3 May 2024', ['Ann Lee']],
    ['3 May 2024 • Ann Lee', ['Ann Lee']],
    ['Posted on 3 May 2024 by Ann Lee in Harbours', ['Ann Lee']],
    ['Ann Lee, MD, FACP; Bob Ray, DVM', ['Ann Lee', 'Bob Ray']],
    ['By Ann Lee (ann.lee@post.example)', ['Ann Lee']],
    ['Von Änne Groß und Jürgen Öz', ['Änne Groß', 'Jürgen Öz']],
    ['Par Élodie Brun', ['Élodie Brun']],
    ['Por José Núñez y Ana Gil', ['José Núñez', 'Ana Gil']],
    ['di Carla de Santis', ['Carla de Santis']],
    ['Door Jan van der Berg', ['Jan van der Berg']],
    ['Autor: Łukasz Żak', ['Łukasz Żak']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['Текст: Олена Коваль', ['Олена Коваль']],
    ['By Ann Lee, Managing Principal, Blue Harbours', ['Ann Lee']],
    ['by 東町船舶事務所 ／ 2024.05.03', ['東町船舶事務所']],
    ['文｜东港日报', ['东港日报']]
  ] as const)
    it(`are read from “${line}” under the headline`, () => {
      expect(authors(read('<title>Ferry returns</title>', `<h1>Ferry returns</h1><p>${line}</p>`))).toEqual(names)
    })

  for (const line of [
    'By The Harbourmaster',
    '3 May 2024 • Harbour News',
    'By the sea',
    'Harbour News',
    'By 3 May 2024',
    'Home / 3 May 2024 / Living Well',
    'By admin',
    'Licensed by Creative Commons License',
    'By Certified Harbour Grader'
  ])
    it(`are not read from “${line}”`, () => {
      expect(read('<title>Ferry returns</title>', `<h1>Ferry returns</h1><p>${line}</p>`).authors).toBeUndefined()
    })

  it('are read from the line under “By” and from what stands after the text', () => {
    expect(
      authors(read('<title>Ferry returns</title>', '<h1>Ferry returns</h1><div>By</div><div>Ann Lee</div>'))
    ).toEqual(['Ann Lee'])
    const page = `<title>Ferry returns</title><h1>Ferry returns</h1>${text.repeat(30)}<p>This post was written by Ann Lee, head of harbours.</p>`
    expect(authors(readPageStatements(parsePage(page)))).toEqual(['Ann Lee'])
  })

  it('are parted from the styles that hold names and dates side by side', () => {
    const body = '<h1>Ferry returns</h1><div><span>By</span><span>Ann Lee</span><span>3 May 2024</span></div>'
    expect(authors(read('<title>Ferry returns</title>', body))).toEqual(['Ann Lee'])
  })

  it('are read from citation elements, family name first', () => {
    const head = '<meta name="citation_author" content="Lee, Ann B."><meta name="citation_author" content="Ray, C. D.">'
    expect(authors(read(head))).toEqual(['Ann B. Lee', 'C. D. Ray'])
  })
})

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
