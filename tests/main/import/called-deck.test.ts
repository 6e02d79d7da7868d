import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'

interface Page {
  title: string
  /** What stands between the headline and the text. */
  head: string
  body: string
  lang: string
}

const english = {
  lang: 'en',
  title: 'Ferry returns to the harbour of Eastwick',
  body: 'The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday, after it had been laid up for a whole year.'
}

async function read({ title, head, body, lang }: Page, meta = ''): ReturnType<typeof extract> {
  const paragraphs = Array.from({ length: 5 }, (_, i) => `<p>${body} (${i + 1})</p>`).join('\n')
  const page = `<!doctype html><html lang="${lang}"><head><title>${title}</title>${meta}</head>
    <body><article><h1>${title}</h1>${head}${paragraphs}</article></body></html>`
  return extract(new TextEncoder().encode(page), { name: 'page.html' })
}

const texts = ({ paragraphs }: Awaited<ReturnType<typeof read>>): string[] =>
  paragraphs.filter(({ ordinal }) => ordinal > 0).map(({ text }) => text)

describe('the deck that a page names beside its text', () => {
  it.each<[string, Page, string]>([
    [
      'a standfirst that ends as sentences do',
      { ...english, head: '<p class="article__standfirst">Five crossings a day are planned. None is on a Sunday.</p>' },
      'Five crossings a day are planned. None is on a Sunday.'
    ],
    [
      'a line that is named in two words',
      { ...english, head: '<div class="subHeadline">The port says that it will take cars as well.</div>' },
      'The port says that it will take cars as well.'
    ],
    [
      'a French chapô',
      {
        lang: 'fr',
        title: 'Le phare de Brume rouvre ses portes',
        head: '<p class="chapo">Fermé depuis trois ans, le phare attend dix mille visiteurs.</p>',
        body: 'Le phare de Brume accueille de nouveau le public depuis samedi, a annoncé la commune, après des travaux qui ont duré bien plus longtemps que prévu.'
      },
      'Fermé depuis trois ans, le phare attend dix mille visiteurs.'
    ],
    [
      'a Spanish bajada under the date',
      {
        lang: 'es',
        title: 'El molino de Arroyo vuelve a moler',
        head: '<p class="fecha">12 de marzo de 2024</p><div class="bajada"><p>Los vecinos lo repararon en dos inviernos.</p></div>',
        body: 'El molino de Arroyo volvió a moler el martes, dijo la alcaldesa, después de que los vecinos cambiaran todas sus piedras y una parte de la rueda.'
      },
      'Los vecinos lo repararon en dos inviernos.'
    ],
    [
      'a Russian lead by its itemprop',
      {
        lang: 'ru',
        title: 'Паром вернулся в Восточную гавань',
        head: '<p itemprop="alternativeHeadline">Пять рейсов в день обещают уже с понедельника.</p>',
        body: 'Паром между двумя гаванями снова пойдёт с понедельника, сообщили в порту в пятницу, после того как он целый год простоял на ремонте у причала.'
      },
      'Пять рейсов в день обещают уже с понедельника.'
    ],
    [
      'a German Vorspann',
      {
        lang: 'de',
        title: 'Die Fähre kehrt in den Osthafen zurück',
        head: '<div class="artikel-vorspann">Fünf Fahrten am Tag sind geplant, aber keine am Sonntag.</div>',
        body: 'Die Fähre zwischen den beiden Häfen fährt ab Montag wieder, teilte der Hafen am Freitag mit, nachdem sie ein ganzes Jahr lang in der Werft gelegen hatte.'
      },
      'Fünf Fahrten am Tag sind geplant, aber keine am Sonntag.'
    ]
  ])('is %s', async (_, page, deck) => {
    const article = await read({
      ...page,
      head: `<header class="page-header">${page.head}<ul class="share"><li>A</li><li>B</li></ul></header>`
    })
    expect(article.deck).toBe(deck)
    expect(texts(article)[0]).toBe(`${page.body} (1)`)
    expect(article.text.split('\n\n').slice(0, 2)).toEqual([page.title, deck])
  })

  it('is a summary in a part of its own', async () => {
    const head = '<header><p class="entry-summary">Five crossings a day are planned. None is on a Sunday.</p></header>'
    expect((await read({ ...english, head })).deck).toBe('Five crossings a day are planned. None is on a Sunday.')
  })
})

describe('the first paragraph of a text', () => {
  const first = 'The first ferry left at six with nobody but the mayor on it. She paid for her own ticket.'

  it.each([
    ['is said to be the lead and goes on in the same part', `<p class="lead">${first}</p>`],
    ['is the introduction', `<p class="story-body__introduction">${first}</p>`],
    ['is what the page states as its description', `<p>${first}</p>`],
    [
      'is one of two that are named alike',
      `<p class="standfirst">${first}</p><p class="standfirst">${english.body}</p>`
    ],
    ['stands above what is named a deck', `<p>${first}</p><p class="deck">Five crossings a day are planned.</p>`]
  ])('is no deck where it %s', async (_, head) => {
    const meta = `<meta name="description" content="${first}">`
    const article = await read({ ...english, head }, meta)
    expect(article.deck).toBeNull()
    expect(texts(article)[0]).toBe(first)
  })
})

describe('what a page names otherwise', () => {
  it.each([
    '<figcaption>The mayor of Eastwick waves from the upper deck of the ferry Anna</figcaption>',
    '<div class="breadcrumbs">Eastwick Post &gt; Harbour news &gt; Ferries and their crews</div>',
    '<div class="share-links">Send it to a friend or keep it for later on</div>'
  ])('is no deck: %s', async (line) => {
    expect((await read({ ...english, head: `<header>${line}</header>` })).deck).toBeNull()
  })
})
