import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import { readByline } from '#main/import/clean/read-byline.ts'
import { splitNames } from '#main/import/names.ts'
import { readNames } from '#main/import/read-names.ts'
import { readPageStatements } from '#main/import/read/page-statements.ts'
import { parsePage } from '#main/import/read/page.ts'

const lists: Record<string, string[]> = {
  'By Ann Lee and Bob Ray': ['Ann Lee', 'Bob Ray'],
  'Von Anna Velt und Jörg Dorn': ['Anna Velt', 'Jörg Dorn'],
  'Par Anne Velt, Luc Dorn et Zoé Marr': ['Anne Velt', 'Luc Dorn', 'Zoé Marr'],
  'Oleh Danylenko': ['Oleh Danylenko'],
  'Par Smith': ['Par Smith'],
  'Par Smith and Ann Lee': ['Par Smith', 'Ann Lee'],
  'Von Miller, Hamburg': ['Von Miller'],
  'Di Marr': ['Di Marr'],
  'Story Marr': ['Story Marr'],
  'Par AFP': ['AFP'],
  'Von dpa': ['dpa'],
  'Oleh: Danylenko': ['Danylenko'],
  'By Danylenko': ['Danylenko'],
  'Por Ana Ortiz y Juan Garza': ['Ana Ortiz', 'Juan Garza'],
  'Автор: Ольга Мерцалова и Олег Дорн': ['Ольга Мерцалова', 'Олег Дорн'],
  'Автори: Ольга Верба та Олег Дорн': ['Ольга Верба', 'Олег Дорн'],
  'Ann Lee, Senior Reporter': ['Ann Lee'],
  'Ann Lee Senior Writer': ['Ann Lee'],
  'Staff Writer Ann Lee': ['Ann Lee'],
  'Ольга Мерцалова корреспондент': ['Ольга Мерцалова'],
  'Ann Lee is a senior reporter for the Eastwick Post': ['Ann Lee'],
  'Ann Lee in Harbours': ['Ann Lee'],
  'Print Managing Editor': ['Print Managing Editor'],
  'Life by the Sea': ['Life by the Sea'],
  'Ann Lee <ann@post.example>': ['Ann Lee'],
  'ann@post.example (Ann Lee)': ['Ann Lee'],
  'Ann Lee @annlee': ['Ann Lee'],
  'ann@post.example': [],
  'https://post.example/authors/ann-lee': [],
  admin: [],
  'Lee, Ann': ['Ann Lee'],
  'Lee, Ann B.; Ray, Bob': ['Ann B. Lee', 'Bob Ray'],
  'Reuters, London': ['Reuters'],
  'dpa/AFP': ['dpa', 'AFP'],
  'AFP, Reuters and dpa': ['AFP', 'Reuters', 'dpa'],
  'Ann Lee, Reuters': ['Ann Lee'],
  'Ann Lee and agencies': ['Ann Lee'],
  'Staff and agencies': [],
  'Staff and news agencies': [],
  Agencies: [],
  Staff: [],
  'ANN LEE, BOB O’NEIL': ['Ann Lee', 'Bob O’Neil'],
  'ANN MACKEY': ['ANN MACKEY'],
  'AJ MARR': ['AJ MARR'],
  'EASTWICK POST STAFF': ['EASTWICK POST STAFF'],
  'Ahmed al-Sarvi': ['Ahmed al-Sarvi'],
  'Tom Marr Jr.': ['Tom Marr Jr.']
}

describe('the names in what a source gives for its authors', () => {
  it.each(Object.entries(lists))('are read from “%s”', (text, names) => {
    expect(splitNames(text)).toEqual(names)
  })

  it('are people in parts and organisations whole', () => {
    expect(readNames('Ann Lee; Eastwick Harbour Board')).toEqual([
      { given: 'Ann', family: 'Lee' },
      { literal: 'Eastwick Harbour Board' }
    ])
    expect(readNames('Board of Ferries and Harbours')).toEqual([{ literal: 'Board of Ferries and Harbours' }])
    expect(readNames('dpa/AFP')).toEqual([{ literal: 'dpa' }, { literal: 'AFP' }])
    expect(readNames('ANSA')).toEqual([{ literal: 'ANSA' }])
    expect(readNames('Staff and agencies')).toEqual([])
    expect(readNames('Lee, Ann')).toEqual([{ given: 'Ann', family: 'Lee' }])
    expect(readNames('Riverdesk')).toEqual([{ literal: 'Riverdesk' }])
  })
})

const bylines: Record<string, string[]> = {
  'By Ann Lee, Eastwick Press': ['Ann Lee'],
  'By Reuters': ['Reuters'],
  'By Land and Sea': [],
  'By the time it left': [],
  'By Regan 3 May 2024': ['Regan'],
  'Автор: Мерцалова': ['Мерцалова'],
  'Текст: Ольга Мерцалова': ['Ольга Мерцалова'],
  'Ann Lee - May 2, 2020': ['Ann Lee'],
  'Essays - May 2, 2020': []
}

describe('a byline of a text', () => {
  it.each(Object.entries(bylines))('is read from “%s”', (line, names) => {
    expect(readByline(line)).toEqual(names)
  })
})

describe('the authors of a page', () => {
  const text =
    '<p>The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday.</p>'
  const authors = (head: string, body: string): string[] =>
    (
      readPageStatements(parsePage(`<title>Ferry returns</title>${head}<h1>Ferry returns</h1>${body}${text}`))
        .authors ?? []
    ).map(nameText)
  const linked = (...author: object[]): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Ferry returns', author })}</script>`
  const person = (name: string): object => ({ '@type': 'Person', name })

  it('are all that the page states, though it shows the first of them', () => {
    const head = linked(person('Ann Lee'), person('Bob Ray'))
    expect(authors(head, '<p>By Ann Lee</p>')).toEqual(['Ann Lee', 'Bob Ray'])
  })

  it('are read over the lines of a list', () => {
    const body = '<div>By</div><div>Ann Lee</div><div>,</div><div>Bob Ray</div><div>, and</div><div>Cleo Dorn</div>'
    expect(authors('', `${body}<div>Edited by Tom Marr</div>`)).toEqual(['Ann Lee', 'Bob Ray', 'Cleo Dorn'])
    expect(authors('', `<div class="byline">${body}</div>`)).toEqual(['Ann Lee', 'Bob Ray', 'Cleo Dorn'])
  })

  it('are not a firm cut at its “&”', () => {
    expect(authors(linked({ '@type': 'Organization', name: 'Lee & Lee' }), '')).toEqual(['Lee & Lee'])
  })

  it('are named once, in full', () => {
    const body = '<div class="author">Ann Maria Lee</div><a rel="author" href="/ann">Ann Maria</a>'
    expect(authors('', body)).toEqual(['Ann Maria Lee'])
  })

  it('are not who contributed, nor words beside a date when the page states a name', () => {
    const body = '<p>By <a rel="author">Ann Lee</a></p><p>Contributions from: <a rel="author">Bob Ray</a></p>'
    expect(authors('', body)).toEqual(['Ann Lee'])
    expect(authors('<meta name="author" content="Ann Lee">', '<p>Harbour Life | 3 May 2024</p>')).toEqual(['Ann Lee'])
  })
})
