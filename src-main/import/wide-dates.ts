import { isRealDay, type DateParts } from './date-styles.ts'

/** The year before each era's first. The years of the Republic of China are counted in the same way. */
const eras: Record<string, number> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911
}
const digits = '〇一二三四五六七八九'
const small = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})'
const pattern = new RegExp(
  `(?:(?<era>${Object.keys(eras).join('|')})\\s?(?<count>元|\\d{1,3}|[${digits}十]{1,3})|(?<![${digits}○零])(?<year>[一二][${digits}○零]{3}))\\s?年\\s?(?<month>${small})\\s?月(?:\\s?(?<day>${small})\\s?[日号號])?`,
  'gu'
)

/** A date and where it stands. */
export interface WideDate {
  parts: DateParts
  start: number
  end: number
}

/** The dates in a text that are written in Chinese numerals or counted from the beginning of an era: 二〇二六年十一月三日, 令和8年11月3日. */
export function findWideDates(text: string): WideDate[] {
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: whole }) => {
    const { era, count, year, month = '', day } = groups
    const inYear = era ? eras[era]! + (count === '元' ? 1 : numberOf(count ?? '')) : inDigits(year ?? '')
    const parts: DateParts = [inYear, numberOf(month)]
    if (day) parts.push(numberOf(day))
    return isRealDay(parts) ? [{ parts, start: index, end: index + whole.length }] : []
  })
}

function inDigits(year: string): number {
  return Number(Array.from(year, (digit) => Math.max(0, digits.indexOf(digit))).join(''))
}

/** 3, 三, 十一, 二十三, 廿三, 一〇 */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens, ones] = text.replace('廿', '二十').replace('卅', '三十').split('十')
  if (ones === undefined) return inDigits(text)
  return 10 * (tens ? inDigits(tens) : 1) + (ones ? inDigits(ones) : 0)
}
