import { describe, expect, it } from 'vitest'
import type { Name } from '#shared/csl.ts'
import { parseName } from '#shared/parse-name.ts'

const names: Record<string, Record<string, Name>> = {
  'that says its own parts': {
    'Velt, Anna': { family: 'Velt', given: 'Anna' },
    'Мерцалова, Ольга': { family: 'Мерцалова', given: 'Ольга' },
    'van der Aark, Jon': { 'non-dropping-particle': 'van der', family: 'Aark', given: 'Jon' },
    'Marr, Tom, Jr.': { family: 'Marr', given: 'Tom', suffix: 'Jr.' }
  },
  'with a suffix': {
    'Tom Marr Jr.': { family: 'Marr', given: 'Tom', suffix: 'Jr.' },
    'Tom Marr, Jr.': { family: 'Marr', given: 'Tom', suffix: 'Jr.' },
    'Tom B. Marr III': { family: 'Marr', given: 'Tom B.', suffix: 'III' }
  },
  'with particles': {
    'Jon van Aark': { 'non-dropping-particle': 'van', family: 'Aark', given: 'Jon' },
    'Jon van der Aark': { 'non-dropping-particle': 'van der', family: 'Aark', given: 'Jon' },
    'Otto von Bern': { 'non-dropping-particle': 'von', family: 'Bern', given: 'Otto' },
    'Juan de la Torre': { 'non-dropping-particle': 'de la', family: 'Torre', given: 'Juan' },
    'Omar bin Sarva': { 'non-dropping-particle': 'bin', family: 'Sarva', given: 'Omar' },
    'Jon Van Aark': { family: 'Van Aark', given: 'Jon' },
    'Marie De La Tour': { family: 'De La Tour', given: 'Marie' },
    'Van Marr': { family: 'Marr', given: 'Van' }
  },
  'of parts that belong together': {
    'Anna Maria  Velt ': { family: 'Velt', given: 'Anna Maria' },
    'Ahmed al-Sarvi': { family: 'al-Sarvi', given: 'Ahmed' },
    'Sinéad O’Marr': { family: 'O’Marr', given: 'Sinéad' },
    'Anne-Marie Velt-Dorn': { family: 'Velt-Dorn', given: 'Anne-Marie' },
    'José Ortiz y Garza': { family: 'Ortiz y Garza', given: 'José' },
    'J. K. Marr': { family: 'Marr', given: 'J. K.' }
  },
  'of a Slavic language': {
    'Ольга Мерцалова': { family: 'Мерцалова', given: 'Ольга' },
    'Ольга Петровна Мерцалова': { family: 'Мерцалова', given: 'Ольга Петровна' },
    'Мерцалов Олег Петрович': { family: 'Мерцалов', given: 'Олег Петрович' },
    'Вербенко Тарас Григорович': { family: 'Вербенко', given: 'Тарас Григорович' },
    'О. П. Мерцалова': { family: 'Мерцалова', given: 'О. П.' },
    'Мерцалова О. П.': { family: 'Мерцалова', given: 'О. П.' },
    'Мерцалова О.П.': { family: 'Мерцалова', given: 'О.П.' },
    'Светлана Петровна Алесевич': { family: 'Алесевич', given: 'Светлана Петровна' }
  },
  'of one word': { Riverdesk: { literal: 'Riverdesk' }, '': { literal: '' } }
}

describe('parseName', () => {
  for (const [kind, cases] of Object.entries(names))
    it.each(Object.entries(cases))(`reads a name ${kind}: %j`, (written, name) => {
      expect(parseName(written)).toEqual(name)
    })
})
