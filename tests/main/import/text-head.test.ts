import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { menu, readScraped, titles } from '../../support/scraped-text.ts'

describe('the headline of a scraped text', () => {
  it('is the line before the date, not the deck or the list of contents between it and the text', async () => {
    const contents = [
      'Table of contents',
      'Why the ferry stood still',
      'Fresh bread for the islands',
      'A second ferry before winter'
    ]
    const text = await readScraped([...menu, 'Ferry between harbours runs again', '3 May 2024', ...contents])
    expect(text.item.title).toBe('Ferry between harbours runs again')
  })

  it('is the line that a path ends with', async () => {
    const text = await readScraped([
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
    const text = await readScraped([...long, ...menu, 'Ferry between harbours runs again', 'By Ann Lee'])
    expect(text.item.title).toBe('Ferry between harbours runs again')
  })

  it('is said once where a line repeats it', async () => {
    for (const gap of [' ', '', ' | ', ' » '])
      expect((await readScraped([...menu, `${titles.en}${gap}${titles.en}`, '3 May 2024'])).item.title).toBe(titles.en)
    expect((await readScraped([...menu, 'Ferry ferry, ferry ferry', '3 May 2024'])).item.title).toBe(
      'Ferry ferry, ferry ferry'
    )
  })

  it('stands first in a list that has no text', async () => {
    const lines = ['Boats of Ekeby', 'Old ferry', 'New ferry', 'Tugs']
    const text = await extract(new TextEncoder().encode(lines.join('\n')), { name: 'list.txt' })
    expect(text.item.title).toBe('Boats of Ekeby')
  })
})

describe('the date of a scraped text', () => {
  it('is the one at the headline, not that of the day or of other articles above it', async () => {
    const other = ['Harbour dues will rise', '1 March 2024', 'Storm damages the pier', '2 March 2024']
    const text = await readScraped([
      'Friday, 31 May 2024',
      ...other,
      ...menu,
      'Ferry between harbours runs again',
      '3 May 2024'
    ])
    expect(text.published?.iso).toBe('2024-05-03')
  })

  it('is that of publication where the last change stands beside it', async () => {
    const text = await readScraped(['Ferry between harbours runs again', 'Updated 9 May 2024', 'Published 3 May 2024'])
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
    const text = await readScraped([titles[language], line], language)
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
    const text = await readScraped([titles[language], ...lines], language)
    expect([text.published?.iso, text.modified?.iso]).toEqual(['2024-05-03', '2024-05-09'])
    expect(text.guessed).not.toContain('published')
  })

  it('keeps the wording of a glued line', async () => {
    const text = await readScraped(['Ferry between harbours runs again', 'Ann LeePublished 3 May 202410:15'])
    expect(text.published).toMatchObject({ iso: '2024-05-03T10:15', original: '3 May 202410:15' })
  })

  it('has its day and its month in the order that the text shows elsewhere, else in a guessed one', async () => {
    const tail = ['Harbour dues will rise', '31/01/2024', 'Storm damages the pier', '28/02/2024']
    const shown = await readScraped(['Ferry between harbours runs again', '04/05/2024'], 'en', tail)
    expect(shown.published?.iso).toBe('2024-05-04')
    expect(shown.guessed).not.toContain('published')
    const guess = await readScraped(['Ferry between harbours runs again', '04/05/2024'])
    expect(guess.published?.iso).toBe('2024-04-05')
    expect(guess.guessed).toContain('published')
    const german = await readScraped(['Fähre zwischen den Häfen fährt wieder', '04/05/2024'], 'de')
    expect([german.published?.iso, german.guessed.includes('published')]).toEqual(['2024-05-04', false])
  })

  it('may stand in a line that says a little more', async () => {
    const text = await readScraped([
      'Ferry between harbours runs again',
      'Essay - Published 3 May 2024 | boats | islands'
    ])
    expect(text.published?.iso).toBe('2024-05-03')
  })
})
