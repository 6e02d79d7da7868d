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

  it('is not a top heading that leads to the first page of the site', () => {
    const head = '<title>Notes of a Pier: the ferry returns</title>'
    const body = '<h1><a href="https://pier.example/">Notes of a Pier</a></h1><h3>The ferry returns</h3>'
    expect(read(head, body).title).toBe('the ferry returns')
    expect(read(`${head}<meta property="og:title" content="The ferry returns">`, body).title).toBe('The ferry returns')
    const linkedTo = '<h1><a href="https://pier.example/2024/ferry">Notes of a Pier</a></h1>'
    expect(read(head, linkedTo).title).toBe('Notes of a Pier')
  })

  it('is what is marked as the headline of the only entry, whatever element it stands in', () => {
    const head = '<title>The ferry returns after a year: Harbours of Eastwick</title>'
    for (const mark of ['itemprop="headline"', 'itemprop="name headline"', 'class="post-title entry-title"'])
      expect(read(head, `<h3 ${mark}>The ferry returns after a year</h3>`).title).toBe('The ferry returns after a year')
    const several = '<h3 class="entry-title">The ferry returns</h3><h3 class="entry-title">The pier opens</h3>'
    expect(read('<title>All of our news</title>', several).title).toBe('All of our news')
  })

  it('has no label before it or number after it that stand apart, where the page calls itself by the rest', () => {
    const bare = '<title>The ferry returns</title>'
    expect(read(bare, '<h1>Thread: <span>The ferry returns</span></h1>').title).toBe('The ferry returns')
    expect(read(bare, '<h1><span>The ferry returns</span> <span>#214</span></h1>').title).toBe('The ferry returns')
    expect(read(bare, '<h1>Why <em>the ferry returns</em></h1>').title).toBe('Why the ferry returns')
    expect(read(bare, '<h1>Thread: the ferry returns</h1>').title).toBe('Thread: the ferry returns')
    expect(read(bare, '<h1><a>Project</a>&nbsp;The ferry returns</h1>').title).toBe('The ferry returns')
    const labelled = '<title>Opinion: The ferry returns</title>'
    expect(read(labelled, '<h1><span>Opinion:</span> The ferry returns</h1>').title).toBe('Opinion: The ferry returns')
  })

  it('keeps what follows a mark where another title goes on from there', () => {
    const head =
      '<title>How to mend a ferry : where to begin | Harbours</title><meta property="og:title" content="How to mend a ferry : where to begin">'
    expect(read(head).title).toBe('How to mend a ferry : where to begin')
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
