import type { Published } from '#shared/model.ts'
import { labelAtEnd, withoutLabel } from './date-labels.ts'
import { readAtYear, type DateOrder, type DateParts } from './date-styles.ts'
import { findTime } from './times.ts'
import { findWideDates } from './wide-dates.ts'

/** A date found within a text, with the place of its whole wording, time and zone included. */
export interface FoundDate extends Published {
  start: number
  end: number
}

const years = /(?<!\d)(?:1[5-9]|20)\d\d/g
/** The longest wording of a day and a month, with the words between. */
const widest = 44

/** Arabic, Persian, Devanagari and full-width digits, which stand in the same order as ours. */
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g
const mayDate = /[\d年\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/

/** Whether a text holds anything that dates are made of. Quick. */
export function mayHoldDate(text: string): boolean {
  return mayDate.test(text)
}

/**
 * The first date in a text, to the precision and with the zone that it states, or null. Days and months that could be swapped
 * are no date unless `order` says which is which.
 */
export function findDate(text: string, order: DateOrder = {}): FoundDate | null {
  return findDates(text, order).next().value ?? null
}

/** Every date in a text in its order, those of a month alone after the rest. */
export function* findDates(text: string, order: DateOrder = {}): Generator<FoundDate, void> {
  const plain = ourDigits(text)
  const wide = plain.includes('年') ? findWideDates(plain) : []
  if (wide.length) {
    const dates = [
      ...wide.map(({ parts, start, end }) => withTime(text, plain, parts, start, end)),
      ...findPlain(text, plain, order)
    ]
    yield* dates.sort((a, b) => isMonth(a) - isMonth(b) || a.start - b.start)
  } else yield* findPlain(text, plain, order)
}

function* findPlain(text: string, plain: string, order: DateOrder): Generator<FoundDate, void> {
  if (!/\d{4}/.test(plain)) return
  const months: FoundDate[] = []
  let done = 0
  for (const { index } of plain.matchAll(years)) {
    if (index < done) continue
    const head = plain.slice(Math.max(done, index - widest), index)
    const at = readAtYear(
      Number(plain.slice(index, index + 4)),
      head,
      plain.slice(index + 4, index + 4 + widest),
      order
    )
    if (!at || (at.after === 0 && /^\d/.test(plain.slice(index + 4)))) continue
    const found = withTime(text, plain, at.parts, index - at.before, index + 4 + at.after)
    done = found.end
    if (at.parts.length === 3) yield found
    else months.push(found)
  }
  yield* months
}

function isMonth({ iso }: FoundDate): number {
  return iso.length < 10 ? 1 : 0
}

/** A text with the digits of other scripts as 0 to 9, place for place. */
export function ourDigits(text: string): string {
  return text.replace(otherDigits, (digit) =>
    String((digit.charCodeAt(0) & 0xf) - (digit >= '\u0966' && digit <= '\u096f' ? 6 : 0))
  )
}

function withTime(text: string, plain: string, parts: DateParts, start: number, end: number): FoundDate {
  const day = isoDate(parts)
  const time = parts.length === 3 ? findTime(plain, start, end, day) : null
  const from = time?.start ?? start
  const to = time?.end ?? end
  const iso = day + (time ? `T${time.clock}` : '')
  return { iso, original: text.slice(from, to).trim(), zone: time?.zone ?? 'unknown', start: from, end: to }
}

/** The date that a whole line consists of, labels such as "Published" and weekdays aside, or null when it says anything else. */
export function readDateLine(line: string, order: DateOrder = {}): Published | null {
  const trimmed = line.trim()
  if (trimmed.length > 160 || !mayHoldDate(trimmed)) return null
  const bare = withoutLabel(trimmed)
  const found = findDate(bare, order) ?? readShortYear(bare, order)
  if (!found) return null
  const before = bare.slice(0, found.start)
  const after = bare.slice(found.end)
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(stripUpdate(after, order))) return null
  return { iso: found.iso, original: found.original, zone: found.zone }
}

/** "23.12.22" says nothing within a sentence, but a line that is nothing else is a date. */
function readShortYear(line: string, order: DateOrder): FoundDate | null {
  const match = /^([0-3]?\d)([./-])([0-3]?\d)\2(\d\d)(?!\d)/.exec(line)
  if (!match) return null
  const found = findDate(
    `${match[1]}${match[2]}${match[3]}${match[2]}20${match[4]}${line.slice(match[0].length)}`,
    order
  )
  return found && { ...found, original: line.slice(0, found.end - 2).trim(), end: found.end - 2 }
}

/** A second date with its own label, "Updated 3 May 2024", after the first. */
function stripUpdate(text: string, order: DateOrder): string {
  const rest = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:г|года|року|р|year|г\.)\.?(?!\p{L})\s*/u, '')
  const second = findDate(rest, order)
  if (!second || !labelAtEnd(rest.slice(0, second.start))) return rest
  return withoutLabel(rest.slice(0, second.start)) + rest.slice(second.end)
}

/** ISO 8601 to the precision of the parts. */
export function isoDate(parts: DateParts): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
