import { describe, expect, it } from 'vitest'
import { nameText } from '#shared/csl.ts'
import { extract, type Extract } from '#main/import/extract.ts'

const body = {
  en: [
    'The ferry between the two harbours will run again from Monday, the port said after a month in which its engine was taken apart twice.',
    'Nobody had expected the repair to take so long, and the two islands were without fresh bread for most of the time, said the baker.',
    'The port wants to buy a second ferry before winter, and the council will speak about the money for it in the coming week.'
  ],
  de: [
    'Die Fähre zwischen den beiden Häfen fährt ab Montag wieder, teilte der Hafen mit, nachdem ihr Motor zweimal zerlegt worden war.',
    'Niemand hatte erwartet, dass die Reparatur so lange dauern würde, und die Inseln waren fast die ganze Zeit ohne frisches Brot.',
    'Der Hafen will vor dem Winter eine zweite Fähre kaufen, und der Rat spricht in der kommenden Woche über das Geld dafür.'
  ],
  ru: [
    'Паром между двумя гаванями снова пойдёт с понедельника, сообщили в порту после месяца, за который его двигатель дважды разобрали.',
    'Никто не ожидал, что ремонт продлится так долго, и почти всё это время острова оставались без свежего хлеба, сказал пекарь.',
    'Порт хочет купить второй паром до зимы, и совет на следующей неделе поговорит о деньгах, которые для этого понадобятся.'
  ],
  uk: [
    'Пором між двома гаванями знову піде з понеділка, повідомили в порту після місяця, за який його двигун двічі розібрали.',
    'Ніхто не очікував, що ремонт триватиме так довго, і майже весь цей час острови лишалися без свіжого хліба, сказав пекар.',
    'Порт хоче купити другий пором до зими, і рада наступного тижня поговорить про гроші, які для цього знадобляться.'
  ],
  fr: [
    'Le bac entre les deux ports reprendra lundi, a annoncé le port après un mois pendant lequel son moteur a été démonté deux fois.',
    'Personne ne pensait que la réparation durerait si longtemps, et les îles sont restées presque tout ce temps sans pain frais.',
    'Le port veut acheter un second bac avant l’hiver, et le conseil parlera la semaine prochaine de l’argent qu’il faudra pour cela.'
  ],
  es: [
    'El transbordador entre los dos puertos volverá el lunes, dijo el puerto tras un mes en el que su motor se desmontó dos veces.',
    'Nadie esperaba que la reparación durase tanto, y las islas estuvieron casi todo ese tiempo sin pan fresco, dijo el panadero.',
    'El puerto quiere comprar otro transbordador antes del invierno, y el consejo hablará del dinero la semana que viene.'
  ]
}

const menu = ['Home', 'News', 'Boats and Moorings', 'Island Weather', 'Harbour Dues', 'About the Port', 'Contact us']

const titles = {
  en: 'Ferry between harbours runs again',
  de: 'Fähre zwischen den Häfen fährt wieder',
  ru: 'Паром между гаванями снова пойдёт',
  uk: 'Пором між гаванями знову піде',
  fr: 'Le bac entre les ports reprend lundi',
  es: 'Vuelve el transbordador entre los puertos'
}

async function read(head: string[], language: keyof typeof body = 'en', tail: string[] = []): Promise<Extract> {
  const lines = [...head, ...body[language], ...tail]
  return extract(new TextEncoder().encode(lines.join('\n\n')), { name: 'scraped.txt' })
}

const authors = ({ item }: Extract): string[] => (item.author ?? []).map(nameText)

describe('the headline of a scraped text', () => {
  it('is the line before the date, not the deck or the list of contents between it and the text', async () => {
    const contents = [
      'Table of contents',
      'Why the ferry stood still',
      'Fresh bread for the islands',
      'A second ferry before winter'
    ]
    const text = await read([...menu, 'Ferry between harbours runs again', '3 May 2024', ...contents])
    expect(text.item.title).toBe('Ferry between harbours runs again')
  })

  it('is the line that a path ends with', async () => {
    const text = await read([
      ...menu,
      'Home > News > The long ferry repair',
      'The long ferry repair',
      'What a broken ferry means for two islands'
    ])
    expect(text.item.title).toBe('The long ferry repair')
  })

  it('is no entry of a menu far above the text, however long', async () => {
    const long = [
      'How to moor a boat in our harbour',
      'What the weather does to islands',
      'Where to buy tickets for boats'
    ]
    const text = await read([...long, ...menu, 'Ferry between harbours runs again', 'By Ann Lee'])
    expect(text.item.title).toBe('Ferry between harbours runs again')
  })

  it('is said once where a line repeats it', async () => {
    for (const gap of [' ', '', ' | ', ' » '])
      expect((await read([...menu, `${titles.en}${gap}${titles.en}`, '3 May 2024'])).item.title).toBe(titles.en)
    expect((await read([...menu, 'Ferry ferry, ferry ferry', '3 May 2024'])).item.title).toBe(
      'Ferry ferry, ferry ferry'
    )
  })

  it('stands first in a list that has no text', async () => {
    const lines = ['Boats of Ekeby', 'Old ferry', 'New ferry', 'Tugs']
    const text = await extract(new TextEncoder().encode(lines.join('\n')), { name: 'list.txt' })
    expect(text.item.title).toBe('Boats of Ekeby')
  })
})

describe('the authors of a scraped text', () => {
  it.each([
    ['en' as const, 'Ferry between harbours runs again', 'Written by'],
    ['de' as const, 'Fähre zwischen den Häfen fährt wieder', 'Von'],
    ['ru' as const, 'Паром между гаванями снова пойдёт', 'Автор:']
  ])('are named on the line after the opening, in %s', async (language, title, opening) => {
    const text = await read([...menu, title, opening, 'Anna Lindqvist'], language)
    expect(text.item.title).toBe(title)
    expect(authors(text)).toEqual(['Anna Lindqvist'])
    expect(text.guessed).not.toContain('authors')
  })

  it('are several, each on a line of its own', async () => {
    const text = await read(['Ferry between harbours runs again', 'By', 'Ann Lee', ',', 'Bob Ray', 'and', 'Cy Dove'])
    expect(authors(text)).toEqual(['Ann Lee', 'Bob Ray', 'Cy Dove'])
  })

  it('are a name right under the headline or beside the date, which is a guess', async () => {
    const text = await read([...menu, 'Ferry between harbours runs again', 'Ann Lee', '3 May 2024'])
    expect(authors(text)).toEqual(['Ann Lee'])
    expect(text.guessed).toContain('authors')
  })

  it('are no section between headline and date, whose words the text has as well', async () => {
    const text = await read(['Ferry between harbours runs again', 'Fresh Bread', '3 May 2024'])
    expect(authors(text)).toEqual([])
  })

  it('may be named after the article', async () => {
    const text = await read([...menu, 'Ferry between harbours runs again'], 'en', ['Written by', 'Ann Lee', 'Share'])
    expect(authors(text)).toEqual(['Ann Lee'])
  })

  it('are named without what they do, on the line after the opening', async () => {
    const text = await read([...menu, 'Ferry between harbours runs again', 'By', 'Ann Lee - Staff Writer'])
    expect(authors(text)).toEqual(['Ann Lee'])
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
    expect(authors(await read([...menu, titles[language], line], language))).toEqual([name])
  })

  it.each(['ByWard Market', 'Byron Lee said so'])(
    'are none in “%s”, a word that the text has as well',
    async (line) => {
      const text = await read(['Ferry between harbours runs again', line], 'en', [
        'The fair in ByWard, which Byron Lee opened on Friday, goes on until the ferry brings the last of its guests home.'
      ])
      expect(authors(text)).toEqual([])
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
    const text = await read([...menu, titles[language]], language, [...tail, ...menu])
    expect(authors(text)).toEqual(['Ann Lee'])
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
    expect(authors(await read([...menu, 'Ferry between harbours runs again'], 'en', tail))).toEqual([])
  })

  it.each([
    ['en' as const, ['9 min read', 'Ann Lee', 'Chief Harbour Analyst']],
    ['en' as const, ['Ann Lee, Harbour Editor', '3 May 2024']],
    ['en' as const, ['Ann Lee - Staff Writer', '3 May 2024']],
    ['de' as const, ['4 Min. Lesezeit', 'Ann Lee', 'Redakteurin für Häfen']],
    ['ru' as const, ['Время чтения: 4 минуты', 'Ann Lee', 'корреспондент']]
  ])('are a name with what it does, in %s: %j', async (language, lines) => {
    expect(authors(await read([...menu, titles[language], ...lines], language))).toEqual(['Ann Lee'])
  })

  it.each(['Editor’s Picks', 'Guest Posts', 'Lead stories', 'Partner Content', 'Ask a doctor'])(
    'are no entry of a menu above “%s”',
    async (line) => {
      expect(authors(await read([titles.en, '9 min read', '4 comments', 'Harbour Lights', line]))).toEqual([])
    }
  )

  it('are named between two repetitions of the headline, or after a portrait that is named like it', async () => {
    const title = 'Ferry between harbours runs again'
    expect(authors(await read([...menu, title, 'Ann Lee', title, 'Islands']))).toEqual(['Ann Lee'])
    expect(authors(await read([...menu, title, 'By', title, 'Ann Lee', '-', '3 May 2024']))).toEqual(['Ann Lee'])
  })

  it('may be a team', async () => {
    expect(authors(await read(['Ferry between harbours runs again', 'Team Eastwick', '3 May 2024']))).toEqual([
      'Team Eastwick'
    ])
    expect(authors(await read(['Ferry between harbours runs again', 'Team Repair', '3 May 2024']))).toEqual([])
  })

  it.each(['Show Sidebar', 'Join Portside', 'Download Brochure', 'Toggle Contents'])(
    'are no button “%s”',
    async (button) => {
      expect(authors(await read([...menu, 'Ferry between harbours runs again', button, '3 May 2024']))).toEqual([])
    }
  )

  it.each(['3 May 2024 11:42, UK', 'Wednesday 3 May 2024, Eastwick', 'Harbour Forecast May 3, 2024 (Overnight) Fog'])(
    'are none in “%s”',
    async (line) => {
      expect(authors(await read([...menu, 'Ferry between harbours runs again', line]))).toEqual([])
    }
  )

  it('are no short line of a script without capitals', async () => {
    const text = await read(['Ferry between harbours runs again', '두 항구 사이의 배', '3 May 2024'])
    expect(authors(text)).toEqual([])
  })

  it('are read beside a date in one line', async () => {
    const text = await read(['Ferry between harbours runs again', 'by Ann Lee, 3 May 2024'])
    expect(authors(text)).toEqual(['Ann Lee'])
    expect(text.published?.iso).toBe('2024-05-03')
  })
})

describe('the date of a scraped text', () => {
  it('is the one at the headline, not that of the day or of other articles above it', async () => {
    const other = ['Harbour dues will rise', '1 March 2024', 'Storm damages the pier', '2 March 2024']
    const text = await read([
      'Friday, 31 May 2024',
      ...other,
      ...menu,
      'Ferry between harbours runs again',
      '3 May 2024'
    ])
    expect(text.published?.iso).toBe('2024-05-03')
  })

  it('is that of publication where the last change stands beside it', async () => {
    const text = await read(['Ferry between harbours runs again', 'Updated 9 May 2024', 'Published 3 May 2024'])
    expect(text.published?.iso).toBe('2024-05-03')
  })

  it.each([
    ['en' as const, 'Updated onMay 9, 2024', 'May 9, 2024'],
    ['en' as const, 'Last modified: 9 May 2024', '9 May 2024'],
    ['de' as const, 'Zuletzt aktualisiert am 09.05.2024', '09.05.2024'],
    ['fr' as const, 'Mis à jour le 9 mai 2024', '9 mai 2024'],
    ['es' as const, 'Actualizado el 9 de mayo de 2024', '9 de mayo de 2024'],
    ['uk' as const, 'Оновлено9 травня 2024', '9 травня 2024'],
    ['ru' as const, 'Обновлено9 мая 2024', '9 мая 2024']
  ])('is only guessed where the text just says when it was changed, in %s', async (language, line, original) => {
    const text = await read([titles[language], line], language)
    expect(text.published).toMatchObject({ iso: '2024-05-09', original })
    expect(text.modified?.iso).toBe('2024-05-09')
    expect(text.guessed).toContain('published')
  })

  it.each([
    ['en' as const, ['Published 3 May 2024', 'Updated 9 May 2024']],
    ['en' as const, ['May 3, 2024 - Updated May 9, 2024']],
    ['de' as const, ['Erschienen am 3. Mai 2024', 'Aktualisiert am 9. Mai 2024']],
    ['ru' as const, ['Обновлено 9 мая 2024', 'Опубликовано 3 мая 2024']]
  ])('is no guess beside that of the last change, in %s: %j', async (language, lines) => {
    const text = await read([titles[language], ...lines], language)
    expect([text.published?.iso, text.modified?.iso]).toEqual(['2024-05-03', '2024-05-09'])
    expect(text.guessed).not.toContain('published')
  })

  it('keeps the wording of a glued line', async () => {
    const text = await read(['Ferry between harbours runs again', 'Ann LeePublished 3 May 202410:15'])
    expect(text.published).toMatchObject({ iso: '2024-05-03T10:15', original: '3 May 202410:15' })
  })

  it('has its day and its month in the order that the text shows elsewhere, else in a guessed one', async () => {
    const tail = ['Harbour dues will rise', '31/01/2024', 'Storm damages the pier', '28/02/2024']
    const shown = await read(['Ferry between harbours runs again', '04/05/2024'], 'en', tail)
    expect(shown.published?.iso).toBe('2024-05-04')
    expect(shown.guessed).not.toContain('published')
    const guess = await read(['Ferry between harbours runs again', '04/05/2024'])
    expect(guess.published?.iso).toBe('2024-04-05')
    expect(guess.guessed).toContain('published')
    const german = await read(['Fähre zwischen den Häfen fährt wieder', '04/05/2024'], 'de')
    expect([german.published?.iso, german.guessed.includes('published')]).toEqual(['2024-05-04', false])
  })

  it('may stand in a line that says a little more', async () => {
    const text = await read(['Ferry between harbours runs again', 'Essay - Published 3 May 2024 | boats | islands'])
    expect(text.published?.iso).toBe('2024-05-03')
  })
})
