import { describe, expect, it } from 'vitest'
import { authorsOf, menu, readScraped, titles } from '../../support/scraped-text.ts'

describe('the authors of a scraped text', () => {
  it.each([
    ['en' as const, 'Ferry between harbours runs again', 'Written by'],
    ['de' as const, 'Fähre zwischen den Häfen fährt wieder', 'Von'],
    ['ru' as const, 'Паром между гаванями снова пойдёт', 'Автор:']
  ])('are named on the line after the opening, in %s', async (language, title, opening) => {
    const text = await readScraped([...menu, title, opening, 'Anna Lindqvist'], language)
    expect(text.item.title).toBe(title)
    expect(authorsOf(text)).toEqual(['Anna Lindqvist'])
    expect(text.guessed).not.toContain('authors')
  })

  it('are several, each on a line of its own', async () => {
    const text = await readScraped([
      'Ferry between harbours runs again',
      'By',
      'Ann Lee',
      ',',
      'Bob Ray',
      'and',
      'Cy Dove'
    ])
    expect(authorsOf(text)).toEqual(['Ann Lee', 'Bob Ray', 'Cy Dove'])
  })

  it('are a name right under the headline or beside the date, which is a guess', async () => {
    const text = await readScraped([...menu, 'Ferry between harbours runs again', 'Ann Lee', '3 May 2024'])
    expect(authorsOf(text)).toEqual(['Ann Lee'])
    expect(text.guessed).toContain('authors')
  })

  it('are no section between headline and date, whose words the text has as well', async () => {
    const text = await readScraped(['Ferry between harbours runs again', 'Fresh Bread', '3 May 2024'])
    expect(authorsOf(text)).toEqual([])
  })

  it('may be named after the article', async () => {
    const text = await readScraped([...menu, 'Ferry between harbours runs again'], 'en', [
      'Written by',
      'Ann Lee',
      'Share'
    ])
    expect(authorsOf(text)).toEqual(['Ann Lee'])
  })

  it('are named without what they do, on the line after the opening', async () => {
    const text = await readScraped([...menu, 'Ferry between harbours runs again', 'By', 'Ann Lee - Staff Writer'])
    expect(authorsOf(text)).toEqual(['Ann Lee'])
  })

  it.each([
    ['en' as const, 'ByAnn Lee', 'Ann Lee'],
    ['en' as const, 'By Ann LeePublished 3 May 2024', 'Ann Lee'],
    ['en' as const, 'Ann LeeMay 3, 202410:15', 'Ann Lee'],
    ['en' as const, 'On May 3, 2024May 9, 2024 By Ann LeeIn Harbours, Boats', 'Ann Lee'],
    ['en' as const, 'Last Updated on May 3, 2024 by Ann Lee', 'Ann Lee'],
    ['en' as const, 'By Ann Lee@annlee', 'Ann Lee'],
    ['en' as const, 'By Ann Lee5 min read', 'Ann Lee'],
    ['de' as const, 'VonAnna Köhler', 'Anna Köhler'],
    ['de' as const, 'Von Anna Köhler03.05.2024', 'Anna Köhler'],
    ['fr' as const, 'ParJeanne Martin', 'Jeanne Martin'],
    ['fr' as const, 'Par Jeanne Martinle 3 mai 2024', 'Jeanne Martin'],
    ['fr' as const, 'Par Jeanne Isabelle 3 mai 2024', 'Jeanne Isabelle'],
    ['es' as const, 'PorAna Ortiz', 'Ana Ortiz'],
    ['es' as const, 'Ana OrtizPublicado el 3 de mayo de 2024', 'Ana Ortiz'],
    ['uk' as const, 'АвторІван Петренко', 'Іван Петренко'],
    ['uk' as const, 'Іван ПетренкоОновлено3 травня 2024', 'Іван Петренко'],
    ['ru' as const, 'ПубликацияИван Петров', 'Иван Петров'],
    ['ru' as const, 'Иван ПетровОпубликовано 3 мая 2024', 'Иван Петров'],
    ['ru' as const, 'АвторИван ПетровФото: портовая служба', 'Иван Петров']
  ])('are read where words are glued, in %s: %s', async (language, line, name) => {
    expect(authorsOf(await readScraped([...menu, titles[language], line], language))).toEqual([name])
  })

  it.each(['ByWard Market', 'Byron Lee said so'])(
    'are none in “%s”, a word that the text has as well',
    async (line) => {
      const text = await readScraped(['Ferry between harbours runs again', line], 'en', [
        'The fair in ByWard, which Byron Lee opened on Friday, goes on until the ferry brings the last of its guests home.'
      ])
      expect(authorsOf(text)).toEqual([])
    }
  )

  it.each([
    [
      'en' as const,
      ['About the author', 'Ann Lee', 'A reporter since the first ferry, Ann lives on the smaller island.']
    ],
    ['en' as const, ['Ann Lee', 'Ann Lee is a reporter who has written about boats and harbours for ten years.']],
    [
      'en' as const,
      ['Ann Lee', 'Harbour writer and photographer', 'Ann builds boats when she does not write of them.']
    ],
    ['en' as const, ['Ann Lee', 'Author']],
    ['de' as const, ['Über die Autorin', 'Ann Lee', 'Schreibt seit zehn Jahren über Boote und Häfen.']],
    ['de' as const, ['Ann Lee', 'Ann Lee ist seit zehn Jahren Reporterin und schreibt über Boote und Häfen.']],
    ['ru' as const, ['Об авторе', 'Ann Lee', 'Десять лет пишет о лодках и гаванях.']],
    ['ru' as const, ['Ann Lee', 'Ann Lee пишет о лодках, гаванях и островах вот уже десять лет подряд.']]
  ])('are told of after the article, as a guess, in %s: %j', async (language, tail) => {
    const text = await readScraped([...menu, titles[language]], language, [...tail, ...menu])
    expect(authorsOf(text)).toEqual(['Ann Lee'])
    expect(text.guessed).toContain('authors')
  })

  it.each([
    [['Reviewed by', 'Ann Lee', 'Ann Lee is a doctor who has looked after the crews of ferries for ten years.']],
    [
      [
        'Ann Lee',
        'Ann runs the ferry on weekdays and knows each of the islands by the sound of its dogs.',
        'Bob Ray',
        'Bob runs it at the weekend and has never in his life heard any of the dogs of the islands.'
      ]
    ],
    [['Harbour Dues', 'Harbour dues will rise by a tenth in the coming year, and boats of the islands pay half.']],
    [['Ann Lee', 'Bob Ray is a reporter who has written about boats and harbours for ten years.']]
  ])('are nobody else who is told of: %j', async (tail) => {
    expect(authorsOf(await readScraped([...menu, 'Ferry between harbours runs again'], 'en', tail))).toEqual([])
  })

  it.each([
    ['en' as const, ['9 min read', 'Ann Lee', 'Chief Harbour Analyst']],
    ['en' as const, ['Ann Lee, Harbour Editor', '3 May 2024']],
    ['en' as const, ['Ann Lee - Staff Writer', '3 May 2024']],
    ['de' as const, ['4 Min. Lesezeit', 'Ann Lee', 'Redakteurin für Häfen']],
    ['ru' as const, ['Время чтения: 4 минуты', 'Ann Lee', 'корреспондент']]
  ])('are a name with what it does, in %s: %j', async (language, lines) => {
    expect(authorsOf(await readScraped([...menu, titles[language], ...lines], language))).toEqual(['Ann Lee'])
  })

  it.each(['Editor’s Picks', 'Guest Posts', 'Lead stories', 'Partner Content', 'Ask a doctor'])(
    'are no entry of a menu above “%s”',
    async (line) => {
      expect(authorsOf(await readScraped([titles.en, '9 min read', '4 comments', 'Harbour Lights', line]))).toEqual([])
    }
  )

  it('are named between two repetitions of the headline, or after a portrait that is named like it', async () => {
    const title = 'Ferry between harbours runs again'
    expect(authorsOf(await readScraped([...menu, title, 'Ann Lee', title, 'Islands']))).toEqual(['Ann Lee'])
    expect(authorsOf(await readScraped([...menu, title, 'By', title, 'Ann Lee', '-', '3 May 2024']))).toEqual([
      'Ann Lee'
    ])
  })

  it('may be a team', async () => {
    expect(authorsOf(await readScraped(['Ferry between harbours runs again', 'Team Eastwick', '3 May 2024']))).toEqual([
      'Team Eastwick'
    ])
    expect(authorsOf(await readScraped(['Ferry between harbours runs again', 'Team Repair', '3 May 2024']))).toEqual([])
  })

  it.each(['Show Sidebar', 'Join Portside', 'Download Brochure', 'Toggle Contents'])(
    'are no button “%s”',
    async (button) => {
      expect(
        authorsOf(await readScraped([...menu, 'Ferry between harbours runs again', button, '3 May 2024']))
      ).toEqual([])
    }
  )

  it.each(['3 May 2024 11:42, UK', 'Wednesday 3 May 2024, Eastwick', 'Harbour Forecast May 3, 2024 (Overnight) Fog'])(
    'are none in “%s”',
    async (line) => {
      expect(authorsOf(await readScraped([...menu, 'Ferry between harbours runs again', line]))).toEqual([])
    }
  )

  it('are no short line of a script without capitals', async () => {
    const text = await readScraped(['Ferry between harbours runs again', '두 항구 사이의 배', '3 May 2024'])
    expect(authorsOf(text)).toEqual([])
  })

  it('are read beside a date in one line', async () => {
    const text = await readScraped(['Ferry between harbours runs again', 'by Ann Lee, 3 May 2024'])
    expect(authorsOf(text)).toEqual(['Ann Lee'])
    expect(text.published?.iso).toBe('2024-05-03')
  })
})
