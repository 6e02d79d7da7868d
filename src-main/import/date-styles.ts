import { monthNumber, monthWord } from './month-names.ts'

/** A day to the precision that is written. */
export type DateParts = [year: number, month: number, day?: number]

/** What decides between the day and the month where both are numbers. */
export interface DateOrder {
  /** Whether "03/04" means 3 April. Unknown: such a date is none. */
  dayFirst?: boolean
}

type Groups = Record<string, string | undefined>

/** One way of writing dates: what stands before the year or after it, and how that reads; null when it is no date. */
interface Style {
  pattern: RegExp
  read(groups: Groups, order: DateOrder): [month: number, day?: number] | null
}

const day = '(?<day>[0-3]?\\d)'
const name = `(?<name>${monthWord})`
const start = '(?<![\\p{L}\\p{N}])'

/** What stands before the year, up to it. */
const before: Style[] = [
  {
    pattern: regex(
      `${start}${day}(?:st|nd|rd|th|er|-го|-е|[.º°ª])?(?:[\\s/-]+|(?=\\p{L}))(?:(?:of|de)\\s+|d[’'])?${name}(?:\\s?/\\s?\\p{Script=Arabic}{3,9}(?: \\p{Script=Arabic}{4,5})?)?(?:[.,]+\\s*|[\\s/-]+)(?:de[l]?\\s+)?$`
    ),
    read: byName
  },
  {
    pattern: regex(`${start}${name}(?:\\.|[.,]?[\\s-]+)${day}(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s-]+(?:del?\\s+)?)$`),
    read: byName
  },
  { pattern: regex(`${start}${day}(?<gap>\\.\\s?|[/-])(?<month>[0-3]?\\d)\\k<gap>$`), read: inOrder },
  { pattern: regex(`${start}${day}\\s+tháng\\s+(?<month>[01]?\\d),?\\s+(?:năm\\s+)?$`), read: byNumber }
]

/** What stands after the year. */
const after: Style[] = [
  { pattern: regex(`^-(?<month>[01]?\\d)-${day}(?![\\d-])`), read: byNumber },
  { pattern: regex(`^(?<gap>\\.\\s?|/)(?<month>[01]?\\d)\\k<gap>${day}(?!\\d)`), read: byNumber },
  {
    pattern: regex(
      `^\\s?[年년](?:\\s?[（(]\\p{L}{2}(?:元|\\d{1,2})年[）)])?\\s?(?<month>[01]?\\d)\\s?[月월]\\s?${day}\\s?[日일号號]`
    ),
    read: byNumber
  },
  { pattern: regex(`^(?:\\.|\\s?m\\.|,)[\\s-]+${name}\\.?[\\s-]+${day}(?:\\s?d)?\\.?(?![\\d:])`), read: byName },
  { pattern: regex(`^\\.\\s+gada\\s+${day}\\.\\s+${name}`), read: byName },
  { pattern: regex(`^[\\s-]+${name}[\\s-]+${day}(?![\\d:])`), read: byCapital }
]

const monthsBefore: Style = { pattern: regex(`${start}${name}[.,]*\\s+(?:del?\\s+)?$`), read: byLongName }
const monthsAfter: Style = { pattern: regex(`^\\s?[年년]\\s?(?<month>[01]?\\d)\\s?[月월]`), read: byNumber }

/** A date beside a year, and how far it reaches before and after the year's own four digits. */
export interface DateAtYear {
  parts: DateParts
  before: number
  after: number
}

/** The date that the text right before and right after a year makes with it, or null. */
export function readAtYear(year: number, head: string, tail: string, order: DateOrder): DateAtYear | null {
  for (const style of before) {
    const found = apply(style, head, year, order)
    if (found) return { parts: found.parts, before: found.length, after: 0 }
  }
  if (/[\p{L}\p{N}]$/u.test(head)) return null
  for (const style of after) {
    const found = apply(style, tail, year, order)
    if (found) return { parts: found.parts, before: 0, after: found.length }
  }
  const inMonth = apply(monthsBefore, head, year, order)
  if (inMonth) return { parts: inMonth.parts, before: inMonth.length, after: 0 }
  const wide = apply(monthsAfter, tail, year, order)
  return wide && { parts: wide.parts, before: 0, after: wide.length }
}

function apply(
  { pattern, read }: Style,
  text: string,
  year: number,
  order: DateOrder
): { parts: DateParts; length: number } | null {
  const match = pattern.exec(text)
  const found = match && read(match.groups ?? {}, order)
  if (!match || !found) return null
  const parts: DateParts = [year, ...found]
  return isRealDay(parts) ? { parts, length: match[0].length } : null
}

function byNumber({ month, day }: Groups): [number, number?] {
  return day === undefined ? [Number(month)] : [Number(month), Number(day)]
}

function byName({ name, day }: Groups): [number, number] | null {
  const month = monthNumber(name ?? '')
  return month ? [month, Number(day)] : null
}

/** "In 2022 may 5 people" holds no date. */
function byCapital(groups: Groups): [number, number] | null {
  return /^\p{Lu}/u.test(groups.name ?? '') ? byName(groups) : null
}

/** Short forms such as "set" and "mar" are words of their own where no day stands with them. */
function byLongName({ name = '' }: Groups): [number] | null {
  const month = monthNumber(name)
  return month && (name.length > 3 || /^(?:may|jan|feb|apr|jun|jul|aug|oct|nov|dec|май)$/i.test(name)) ? [month] : null
}

/** With dots the day stands first everywhere; elsewhere a number above 12 says which is which, else the page's own habit. */
function inOrder({ month, day, gap }: Groups, { dayFirst }: DateOrder): [number, number] | null {
  const [first, second] = [Number(day), Number(month)]
  if (gap?.startsWith('.') || first > 12 || first === second) return [second, first]
  if (second > 12) return [first, second]
  if (dayFirst === undefined) return null
  return dayFirst ? [second, first] : [first, second]
}

/** Whether the calendar has such a day, or such a month. */
export function isRealDay([year, month, day = 1]: DateParts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function regex(source: string): RegExp {
  return new RegExp(source, 'iu')
}
