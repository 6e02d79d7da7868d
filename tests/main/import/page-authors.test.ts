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
    ['文｜东港日报', ['东港日报']],
    ['Ingediend door Anna de Boer op wo, 04/12/2019 - 10:33', ['Anna de Boer']],
    ['Gespeichert von Anna Groß am Mi, 04.12.2019 - 10:33', ['Anna Groß']],
    ['Soumis par Élodie Brun le mer 04/12/2019 - 10:33', ['Élodie Brun']],
    ['2024-05-03 09:15 来源：东港晚报 作者：林小雨 责任编辑：赵一鸣', ['林小雨']],
    ['Giriş: 03.05.2024 - 10:22 Güncelleme: 04.05.2024 - 08:05 Haber: Nazlı Er', ['Nazlı Er']],
    ['كتب: سامر الحلو نشر في: 3 مايو 2024', ['سامر الحلو']],
    ['한서윤 기자', ['한서윤']],
    ['칼럼니스트 한서윤 han@post.example', ['한서윤']]
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
    'By Certified Harbour Grader',
    '기사입력 :[ 2024-05-03 15:24 ]',
    '승인 2024.05.03 14:20',
    '来源：东港晚报 责任编辑：赵一鸣',
    '수석 기자 모집',
    'Submitted on Fri, 03/05/2024 - 10:33'
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
