import type { TypedDate } from '#shared/typed-date.ts'
import { withoutLabel } from './date-labels.ts'
import { isRealDay } from './date-styles.ts'
import { isoDate, ourDigits, readDateLine } from './dates.ts'
import { monthNumber, monthWord } from './month-names.ts'
import { findWideDates } from './wide-dates.ts'

type Moment = NonNullable<TypedDate['date']>

const year = '(?<year>(?:1[5-9]|20)\\d\\d)'
const named = `(?<name>${monthWord})`
const afterYear = '(?:\\s*(?:г|года|р|року|god|год|година|gada|m|év|年|년)\\.?)?'
/** A month of a year. A short name such as "mar" is a word of its own in a sentence, but not where nothing else is typed. */
const months = [
  `^(?<month>[01]?\\d)\\s?[./-]\\s?${year}$`,
  `^${year}\\s?[./-]\\s?(?<month>[01]?\\d)\\.?$`,
  `^${year}\\s?[年년]\\s?(?<month>[01]?\\d)\\s?[月월]$`,
  `^${named}[.,]*[\\s/-]+(?:(?:del?|of)\\s+)?${year}${afterYear}$`,
  `^${year}(?:[.,]|\\s?m\\.)?[\\s/-]+${named}\\.?$`
].map((source) => new RegExp(source, 'iu'))
const years = new RegExp(`^${year}${afterYear}$`, 'iu')
const stored = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
/** "12 March 24" and "March 12, ’24" */
const shortYear =
  /^([0-3]?\d\P{N}*\p{L}{3}\P{N}*[\s-]|\p{L}{3,}\.?\s+[0-3]?\d(?:st|nd|rd|th)?,\s*|\p{L}{3,}\.?\s+(?=[’']))[’']?(\d\d)$/u
const shortByNumbers = /^([0-3]?\d)([./-])([0-3]?\d)\2(\d\d)(?!\d)/
const compact = /^((?:1[5-9]|20)\d\d)([01]\d)([0-3]\d)$/
const marks = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g

/**
 * The date that a person typed, in any style and language that is read in articles, to the precision that was typed; also a
 * month, a year, "20240312" and years of two digits, which are of this century up to `thisYear` and of the last one after it.
 */
export function readTypedDate(typed: string, thisYear = new Date().getFullYear()): TypedDate {
  const text = ourDigits(typed.replace(marks, '')).replace(/\s+/g, ' ').trim()
  const day = readDay(longYear(text, thisYear), thisYear)
  if (day) return day
  const wide = readInside(withoutLabel(longYear(text, thisYear)))
  return { date: wide ? { iso: wide, zone: 'unknown' } : null, either: null }
}

/** A day, perhaps with a time: it is one when it reads as the same one whether the day or the month is first. */
function readDay(text: string, thisYear: number): TypedDate | null {
  const [first, second] = [true, false].map((dayFirst) => inCentury(readDateLine(text, { dayFirst }), text, thisYear))
  const read = first ?? second
  if (!read || read.iso.length < 10) return null
  const other = second && second.iso !== read.iso ? second.iso : yearFirst(text, thisYear)
  if (other && other !== read.iso) return { date: null, either: [read.iso.slice(0, 10), other.slice(0, 10)] }
  return { date: { iso: read.iso, zone: read.zone }, either: null }
}

/** "24-03-12" may begin with its year. */
function yearFirst(text: string, thisYear: number): string | null {
  const [, short, gap, month, day] = shortByNumbers.exec(text) ?? []
  if (gap !== '-' || short?.length !== 2) return null
  return isoIfReal([fullYear(Number(short), thisYear), Number(month), Number(day)])
}

/** Two digits are read as a year of this century; one that is still to come is of the last. */
function inCentury(read: Moment | null, text: string, thisYear: number): Moment | null {
  if (!read || !shortByNumbers.test(text)) return read
  const short = Number(read.iso.slice(2, 4))
  return { ...read, iso: `${fullYear(short, thisYear)}${read.iso.slice(4)}` }
}

function longYear(text: string, thisYear: number): string {
  const whole = compact.exec(text)
  if (whole) return whole.slice(1).join('-')
  return text.replace(shortYear, (_all, head: string, short: string) => `${head}${fullYear(Number(short), thisYear)}`)
}

function fullYear(short: number, thisYear: number): number {
  const century = Math.floor(thisYear / 100) * 100
  return short <= thisYear % 100 ? century + short : century - 100 + short
}

/** A month or a year alone, as ISO 8601; a day as it is stored too. */
function readInside(text: string): string | null {
  const parts = stored.exec(text)?.slice(1).filter(Boolean).map(Number)
  if (parts) return isoIfReal(parts)
  const [wide] = findWideDates(text)
  if (wide?.start === 0 && wide.end === text.length) return isoDate(wide.parts)
  for (const pattern of months) {
    const { groups } = pattern.exec(text) ?? {}
    const month = groups && (groups.name ? monthNumber(groups.name) : Number(groups.month))
    if (groups && month) return isoIfReal([Number(groups.year), month])
  }
  return years.exec(text)?.groups?.year ?? null
}

function isoIfReal(parts: readonly number[]): string | null {
  const [year, month = 1, day = 1] = parts
  if (year === undefined || !isRealDay([year, month, day])) return null
  return [String(year).padStart(4, '0'), ...parts.slice(1).map((part) => String(part).padStart(2, '0'))].join('-')
}
