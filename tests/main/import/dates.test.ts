import { describe, expect, it } from 'vitest'
import { findDate, readDateLine } from '#main/import/dates.ts'

const lines: [line: string, iso: string, zone?: string][] = [
  ['23 Dec, 2022 10:24', '2022-12-23T10:24'],
  ['Published: December 23, 2022', '2022-12-23'],
  ['Fri, 23rd December 2022, 10:24 am GMT', '2022-12-23T10:24', 'Z'],
  ['10:24 PM EST Dec. 23, 2022', '2022-12-23T22:24', '-05:00'],
  ['Updated 12:05 am, May 3, 2024', '2024-05-03T00:05'],
  ['2022-12-23T10:24:05+03:00', '2022-12-23T10:24:05', '+03:00'],
  ['2022-12-23 10:24', '2022-12-23T10:24'],
  ['2022/12/23', '2022-12-23'],
  ['23.12.2022', '2022-12-23'],
  ['23/12/2022', '2022-12-23'],
  ['12/23/2022', '2022-12-23'],
  ['December 2022', '2022-12'],
  ['23 декабря 2022 г. в 10:24 МСК', '2022-12-23T10:24', '+03:00'],
  ['23 декабря 2022, 10:24', '2022-12-23T10:24'],
  ['1 травня 2021', '2021-05-01'],
  ['23. Dezember 2022, 10:24 Uhr', '2022-12-23T10:24'],
  ['Stand: 4. März 2020', '2020-03-04'],
  ['Publié le 1er mars 2022 à 8h05', '2022-03-01T08:05'],
  ['23 de diciembre de 2022 a las 10:24', '2022-12-23T10:24'],
  ['2022年12月23日', '2022-12-23'],
  ['18th Dec 2025', '2025-12-18'],
  ['August 16, 2019 - Updated July 9, 2025', '2019-08-16']
]

describe('readDateLine', () => {
  for (const [line, iso, zone = 'unknown'] of lines)
    it(`reads “${line}” to the precision and with the zone that it states`, () => {
      expect(readDateLine(line)).toMatchObject({ iso, zone })
    })

  for (const line of [
    '03/04/2022',
    '31 February 2022',
    '23 Dec',
    'In December 2022 the bridge fell',
    'On 23 December 2022 he left the town for good.',
    'Call 2022-12-2345'
  ])
    it(`does not take “${line}” for a date line`, () => {
      expect(readDateLine(line)).toBeNull()
    })

  it('keeps the source’s own wording', () => {
    expect(readDateLine('Published: Fri, 23 Dec, 2022 10:24 CST')).toEqual({
      iso: '2022-12-23T10:24',
      original: '23 Dec, 2022 10:24 CST',
      zone: 'unknown'
    })
  })
})

describe('findDate', () => {
  it('says where in a line the date stands', () => {
    const line = 'Ann Lee - Nov 19, 2019, 10:31 pm, updated'
    const found = findDate(line)!
    expect(line.slice(found.start, found.end)).toBe('Nov 19, 2019, 10:31 pm')
  })
})
