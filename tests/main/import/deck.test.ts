import { describe, expect, it } from 'vitest'
import { isStatementLine } from '#main/import/clean/statement-line.ts'
import { extract } from '#main/import/extract.ts'

const sentence =
  'The ferry between the two harbours will run again from Monday, the port of Eastwick said on Friday after it had been laid up for a whole year.'
const deck = 'Five crossings a day, one of them at night and none of them on a Sunday'
const lines = [
  'Last updated: May 3, 2024 at 9:05 am by the web desk',
  'Published Fri, May 3 20249:05 AM EDTUpdated an hour ago',
  'By Ann Lee On 05/13/24 at 4:00 PM EST',
  'Friday May 3, 2024 7:45 am PST by Ann Lee',
  'October 15, 2024/0 Comments/in Harbour News /by annlee',
  'Опубликовано: 3 мая 2024 года в 9:05, обновлено вчера',
  'Оновлено 3 травня 2024 року о 9:05 за київським часом',
  'Veröffentlicht am 3. Mai 2024 um 9.05 Uhr von der Redaktion',
  'Publié le 3 mai 2024 à 9h05 et mis à jour hier',
  'Publicado el 3 de mayo de 2024 a las 9:05 horas',
  'May 3, 2024 @17:19 PM · Updated: May 3, 2024 @17:26 PM',
  'Updated 3 hours ago by the people of the desk',
  'Filed Under: Ferries, harbours, Eastwick, winter timetable'
]

const readDeck = async (under: string, name: string): Promise<string | null> => {
  const page = `<title>Ferry returns</title><h1>Ferry returns to the harbour of Eastwick</h1><div><p>${under}</p></div><div>${`<p>${sentence}</p>`.repeat(5)}</div>`
  const text = ['Ferry returns to the harbour of Eastwick', under, ...Array<string>(5).fill(sentence)].join('\n\n')
  return (await extract(new TextEncoder().encode(name.endsWith('html') ? page : text), { name })).deck
}

describe('the deck', () => {
  for (const name of ['page.html', 'page.txt'])
    it.each(lines)(`is not a line that says when and by whom in ${name}: %s`, async (line) => {
      expect(await readDeck(line, name)).toBeNull()
    })

  it('is the line that sums the article up, on a page and in a text', async () => {
    expect(await readDeck(deck, 'page.html')).toBe(deck)
    expect(await readDeck(deck, 'page.txt')).toBe(deck)
  })

  it('is the line under the date', async () => {
    expect(await readDeck(`${lines[0]!}</p><p>${deck}`, 'page.html')).toBe(deck)
    expect(await readDeck(`${lines[0]!}</p><p>The ferry Anna in Eastwick`, 'page.html')).toBeNull()
  })

  it.each([
    deck,
    'Updated rules for ferries leave the crews of smaller harbours in doubt',
    'Published research on tides is being read by the harbour’s own masters',
    'Last year’s ferry on 3 May 2024 was the first in a decade to come in on time and with nobody ill'
  ])('may be words of the article’s own: %s', (line) => {
    expect(isStatementLine(line)).toBe(false)
  })
})
