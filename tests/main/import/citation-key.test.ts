import { describe, expect, it } from 'vitest'
import { citationKey, keySuffix } from '#main/import/citation-key.ts'

const item = { type: 'webpage' }

describe('a citation key', () => {
  it.each([
    [
      { title: 'The treaty that never was', author: [{ family: 'Rivera' }], issued: { 'date-parts': [[2023, 4]] } },
      'rivera2023treaty'
    ],
    [{ title: 'Weir stays closed', issued: { 'date-parts': [[2024]] } }, '2024weirstays'],
    [{ title: 'Переговоры о реке', author: [{ literal: 'Ветрова' }] }, 'ветровапереговоры'],
    [{ title: 'Das Öl', 'container-title': 'Tal-Bote', issued: { 'date-parts': [[2020]] } }, 'talbote2020das'],
    [{ title: 'Район', author: [{ literal: 'Саранский' }] }, 'саранскийрайон'],
    [{ title: '—' }, 'untitled']
  ])('of %j is %s', (fields, key) => {
    expect(citationKey({ ...item, ...fields })).toBe(key)
  })

  it('has endless suffixes for keys that are taken, none twice', () => {
    const first = Array.from({ length: 200 }, (_, n) => keySuffix(n))
    expect(first.slice(0, 3)).toEqual(['', 'a', 'b'])
    expect(new Set(first).size).toBe(200)
  })
})
