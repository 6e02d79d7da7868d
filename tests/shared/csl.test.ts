import { describe, expect, it } from 'vitest'
import { isoToCslDate, nameText, withShortTitle } from '#shared/csl.ts'

describe('nameText', () => {
  it.each([
    [{ family: 'Velt', given: 'Anna' }, 'Anna Velt'],
    [{ family: 'Aark', given: 'Jon', 'non-dropping-particle': 'van' }, 'Jon van Aark'],
    [{ family: 'Marr', given: 'Tom', suffix: 'Jr.' }, 'Tom Marr Jr.'],
    [{ literal: 'Sarva Water Authority' }, 'Sarva Water Authority'],
    [{}, '']
  ])('writes %j', (name, text) => {
    expect(nameText(name)).toBe(text)
  })
})

describe('isoToCslDate', () => {
  it.each([
    ['2022', [[2022]]],
    ['2022-12', [[2022, 12]]],
    ['2022-12-23', [[2022, 12, 23]]],
    ['2022-12-23T10:24', [[2022, 12, 23]]]
  ])('has %s to the precision that is known', (iso, parts) => {
    expect(isoToCslDate(iso)).toEqual({ 'date-parts': parts })
  })
})

describe('withShortTitle', () => {
  const item = { id: 'a', type: 'webpage', title: 'Tarvia will open the Kessel gates this spring' }

  it('shortens the title that a source without an author is called by', () => {
    expect(withShortTitle(item)).toEqual({ ...item, 'title-short': 'Tarvia will open the…' })
  })

  it.each([
    ['an author', { ...item, author: [{ literal: 'Dorn' }] }],
    ['a short title', { ...item, title: 'Gates stay shut' }],
    ['a short title of its own', { ...item, 'title-short': 'Kessel gates' }]
  ])('leaves an item with %s as it is', (_, given) => {
    expect(withShortTitle(given)).toEqual(given)
  })
})
