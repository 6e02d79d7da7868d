import type { Published } from '#shared/model.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDate } from '../../dates.ts'

/** Seconds and milliseconds since 1970 of the years from 2001 on. */
const sinceEpoch = /^1\d{9}(?:\d{3})?$/

/** "Fri May 03 09:01:30 UTC 2024" */
const asPrinted = /^\p{L}{3} (\p{L}{3}) (\d\d?) (\d\d:\d\d:\d\d) ([A-Z]{3,5}|[+-]\d{4}) (\d{4})$/u

/** A date as programs write it, or null. A time of midnight is how they write a day. */
export function readStatedDate(text: string | undefined, order: DateOrder): Published | null {
  if (!text || text.length > 80) return null
  if (sinceEpoch.test(text)) return readCount(text)
  const printed = asPrinted.exec(text)
  if (printed) return readStatedDate(`${printed[2]} ${printed[1]} ${printed[5]} ${printed[3]} ${printed[4]}`, order)
  const compact = /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d\d:?\d\d|$)/.exec(text)
  const found = compact ? findDate(`${compact[1]}-${compact[2]}-${compact[3]}${text.slice(8)}`) : findDate(text, order)
  if (!found || isImpossible(found)) return null
  const atMidnight = /T00:00(?::00)?$/.test(found.iso)
  const iso = atMidnight ? found.iso.slice(0, 10) : found.iso.replace(/(T\d\d:\d\d):00$/, '$1')
  return { iso, original: compact ? text : found.original, zone: atMidnight ? 'unknown' : found.zone }
}

/** A moment that is counted since 1970. */
function readCount(text: string): Published {
  const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  return { iso: moment.toISOString().slice(0, 19), original: text, zone: 'Z' }
}

/** Whether a date is the zero that programs count from, or years ahead. */
export function isImpossible({ iso }: Published): boolean {
  return /^(?:1970-01-01|1969-12-31|1900-01-01)/.test(iso) || Number(iso.slice(0, 4)) > new Date().getFullYear() + 2
}
