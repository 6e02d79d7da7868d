import { describe, expect, it } from 'vitest'
import { labelOf } from '#main/import/date-labels.ts'
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
  ['2022年12月23号', '2022-12-23'],
  ['２０２２年１２月２３日', '2022-12-23'],
  ['2022年（令和4年）12月23日', '2022-12-23'],
  ['令和4年12月23日 午後10時24分', '2022-12-23T22:24'],
  ['令和元年五月一日', '2019-05-01'],
  ['昭和六十三年十二月三十一日', '1988-12-31'],
  ['平成 2 年 3 月 4 日', '1990-03-04'],
  ['民國111年12月23日', '2022-12-23'],
  ['二〇二二年十二月二十三日', '2022-12-23'],
  ['二○二二年十月廿三日', '2022-10-23'],
  ['二〇二二年十二月', '2022-12'],
  ['発行日：令和4年12月23日', '2022-12-23'],
  ['更新日時：2022年12月23日 10時24分', '2022-12-23T10:24'],
  ['기사입력 :[ 2022-12-23 10:24 ]', '2022-12-23T10:24'],
  ['18th Dec 2025', '2025-12-18'],
  ['August 16, 2019 - Updated July 9, 2025', '2019-08-16'],
  ['Dec. 23, 2022 at 10:24 a.m. ET', '2022-12-23T10:24', '-05:00'],
  ['July 23, 2022 at 10:24 p.m. ET', '2022-07-23T22:24', '-04:00'],
  ['23 Dec 2022, 10:24', '2022-12-23T10:24'],
  ['23-Dec-2022', '2022-12-23'],
  ['Dec.23,2022', '2022-12-23'],
  ['2022-5-3 9:01', '2022-05-03T09:01'],
  ['diciembre 23 de 2022', '2022-12-23'],
  ['23. decembar 2022', '2022-12-23'],
  ['23. prosinca 2022.', '2022-12-23'],
  ['2022 m. gruodžio 23 d.', '2022-12-23'],
  ['2022. gada 23. decembris', '2022-12-23'],
  ['2022. dec. 23.', '2022-12-23'],
  ['23 سبتمبر/ أيلول 2022', '2022-09-23'],
  ['23 تشرين الأول/أكتوبر 2022', '2022-10-23'],
  ['December 23rd, 2022, 9 pm', '2022-12-23T21:00'],
  ['2022, December 23', '2022-12-23'],
  ['23.12.2022 10:24', '2022-12-23T10:24'],
  ['23. 12. 2022', '2022-12-23'],
  ['23.12.22', '2022-12-23'],
  ['le 23 décembre 2022 à 10h24', '2022-12-23T10:24'],
  ['am 23. Dezember 2022 um 10:24 Uhr', '2022-12-23T10:24'],
  ['Freitag, 23. Dezember 2022, 10 Uhr', '2022-12-23T10:00'],
  ['Veröffentlicht am 23. Dez. 2022, 10.24 Uhr', '2022-12-23T10:24'],
  ['el 23 de diciembre de 2022', '2022-12-23'],
  ['23 dic 2022', '2022-12-23'],
  ['23 de dezembro de 2022 às 10h24', '2022-12-23T10:24'],
  ['Publicado em 23 de dez. de 2022', '2022-12-23'],
  ['Pubblicato il 23 dicembre 2022', '2022-12-23'],
  ['23 gen 2022', '2022-01-23'],
  ['Gepubliceerd op 23 maart 2022 om 10:24', '2022-03-23T10:24'],
  ['piątek, 23 grudnia 2022', '2022-12-23'],
  ['5 paź 2022', '2022-10-05'],
  ['23. prosince 2022', '2022-12-23'],
  ['23. februára 2022', '2022-02-23'],
  ['den 23 maj 2022 kl. 10:24', '2022-05-23T10:24'],
  ['23. desember 2022', '2022-12-23'],
  ['23. joulukuuta 2022 klo 10.24', '2022-12-23T10:24'],
  ['2022. december 23., 10:24', '2022-12-23T10:24'],
  ['23 decembrie 2022', '2022-12-23'],
  ['23 Aralık 2022', '2022-12-23'],
  ['23 Δεκεμβρίου 2022', '2022-12-23'],
  ['23 грудня 2022 р. о 10:24', '2022-12-23T10:24'],
  ['23 снежня 2022', '2022-12-23'],
  ['23 декември 2022', '2022-12-23'],
  ['23 Desember 2022', '2022-12-23'],
  ['ngày 23 tháng 12 năm 2022', '2022-12-23'],
  ['23 ديسمبر 2022', '2022-12-23'],
  ['٢٣ ديسمبر ٢٠٢٢', '2022-12-23'],
  ['23 كانون الأول 2022', '2022-12-23'],
  ['23 בדצמבר 2022', '2022-12-23'],
  ['23 दिसंबर 2022', '2022-12-23'],
  ['2022年12月23日 10:24', '2022-12-23T10:24'],
  ['2022年12月23日 午後3時05分', '2022-12-23T15:05'],
  ['2022년 12월 23일 오전 9시 30분', '2022-12-23T09:30'],
  ['2022年12月', '2022-12'],
  ['3-го мая 2024', '2024-05-03'],
  ['更新时间:2022-12-23', '2022-12-23']
]

describe('readDateLine', () => {
  for (const [line, iso, zone = 'unknown'] of lines)
    it(`reads “${line}” to the precision and with the zone that it states`, () => {
      expect(readDateLine(line)).toMatchObject({ iso, zone })
    })

  for (const line of [
    '2022-12-23-1',
    '03/04/2022',
    '31 February 2022',
    '23 Dec',
    'Sample 23 of 2022',
    'Room 12/2022',
    'The set 2022',
    'In 2022 may 5 of them',
    '1920x1080',
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

describe('the label before a date', () => {
  for (const line of [
    'Last updated: May 3, 2024',
    'Дата обновления: 3 мая 2024',
    'Останнє оновлення: 3 травня 2024',
    'Letzte Änderung: 3. Mai 2024',
    'Dernière modification le 3 mai 2024',
    'Última modificación: 3 de mayo de 2024',
    'Última atualização: 3 de maio de 2024',
    'Ultima modifica: 3 maggio 2024',
    'Laatst gewijzigd: 3 mei 2024',
    'Ostatnia aktualizacja: 3 maja 2024'
  ])
    it(`says that “${line}” is the day of a change`, () => {
      expect([readDateLine(line)?.iso, labelOf(line)]).toEqual(['2024-05-03', 'updated'])
    })

  for (const line of [
    'Опубликовано 3 мая 2024',
    'Дата створення: 3 травня 2024',
    'Créé le 3 mai 2024',
    'Publicado el 3 de mayo de 2024'
  ])
    it(`says that “${line}” is the day of publication`, () => {
      expect([readDateLine(line)?.iso, labelOf(line)]).toEqual(['2024-05-03', 'published'])
    })
})

describe('findDate', () => {
  it('reads days and months that could be swapped in the order that it is told', () => {
    expect(findDate('03/04/2022')).toBeNull()
    expect(findDate('03/04/2022', { dayFirst: true })?.iso).toBe('2022-04-03')
    expect(findDate('03/04/2022', { dayFirst: false })?.iso).toBe('2022-03-04')
  })

  it('takes a whole day before a month that stands first', () => {
    expect(findDate('Issue of May 2022, printed 3 June 2022')?.iso).toBe('2022-06-03')
  })

  it('is quick to find none in a long line', () => {
    const line =
      'In 2022 the council of 1999 members met 14 times, and 2021 was no year for it; 10:24 was the hour. '.repeat(2000)
    const start = performance.now()
    expect(findDate(line)).toBeNull()
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('says where in a line the date stands', () => {
    const line = 'Ann Lee - Nov 19, 2019, 10:31 pm, updated'
    const found = findDate(line)!
    expect(line.slice(found.start, found.end)).toBe('Nov 19, 2019, 10:31 pm')
  })
})
