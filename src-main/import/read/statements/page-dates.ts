import type { Published } from '#shared/model.ts'
import { countWords } from '../../clean/prose.ts'
import { labelAtEnd } from '../../date-labels.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDate, readDateLine } from '../../dates.ts'
import type { LinkedArticle } from '../linked-article.ts'
import type { BylineZone, ZoneLine } from './byline-zone.ts'
import { dateInAddress } from './address-date.ts'
import { datesElsewhere } from './dates-elsewhere.ts'
import { latestDay } from './latest-day.ts'
import { markedDate } from './marked-date.ts'
import { metaDates } from './meta-dates.ts'
import { readStatedDate } from './stated-date.ts'
import type { Marked, Survey } from './survey.ts'
import { shownDates, type ShownDates } from './shown-dates.ts'

/** "Stories / 3 May 2024 / Ferries" */
const fewWords = 2

/** When a page says it appeared and when it was changed. */
export interface PageDates {
  published: Published | null
  modified: Published | null
  guessed: boolean
}

/** What is known of a page before its dates are read. */
export interface DateContext {
  linked: LinkedArticle
  url: string | undefined
  order: DateOrder
  isOrderGuessed: boolean
}

/**
 * The dates of a page's article. The date that readers are shown at the headline holds, since it is what the outlet dates the
 * article by and what others cite; programs state when a page was drafted or put up again. No date without a label holds that
 * is later than the page's last change, though: it is the day of the visit. Where the two name one day, each gives the other
 * what it lacks of time and zone. Failing both, the day in the address holds, and as a guess the day of a change that is
 * shown, or a date elsewhere on the page.
 */
export function datesOf(survey: Survey, zone: BylineZone, context: DateContext): PageDates {
  const { order, isOrderGuessed } = context
  const { stated, changed, marked, address, near } = statedDates(survey, zone, context)
  const updated = near.filter(({ mark }) => mark === 'updated').map(({ text }) => text)
  const rest = { updated, latest: latestDay([stated, changed]) }
  const own = zone.lines.filter((line) => line.own && (!(stated ?? marked) || line.under || isBareDate(line)))
  const read = (by: DateOrder, lines = own): ShownDates => shownDates(lines, by, rest)
  const agreeing = agreeingOrder(read, [stated, marked, changed, address])
  const sure = agreeing ?? (isOrderGuessed ? {} : order)
  const shown = read(sure)
  const modified = changed ?? shown.updated ?? markedDate(near, 'updated', order)
  const published = agreed(shown.published ?? shown.unlabelled, stated ?? marked, changed) ?? address
  if (published) return { published, modified, guessed: false }
  const swapped = read(order)
  const inOrder = swapped.published ?? swapped.unlabelled
  if (inOrder) return { published: inOrder, modified, guessed: isOrderGuessed }
  const beside = read(order, zone.lines)
  const guess =
    beside.published ??
    beside.unlabelled ??
    beside.updated ??
    markedDate(near, 'updated', order) ??
    datesElsewhere(survey, zone, order)
  return { published: guess, modified, guessed: guess !== null }
}

/** What stands before a headline may be of anything unless it is a date apart, or little else. */
function isBareDate({ text, parts }: ZoneLine): boolean {
  const date = findDate(text, { dayFirst: true })
  if (!date || parts.some((part) => readDateLine(part, { dayFirst: true }))) return true
  const before = text.slice(0, date.start)
  return countWords(before + text.slice(date.end)) <= fewWords || labelAtEnd(before) !== null
}

interface StatedDates {
  stated: Published | null
  changed: Published | null
  marked: Published | null
  address: Published | null
  near: Marked[]
}

/** What programs say of a page's dates, apart from what is shown. */
function statedDates(survey: Survey, zone: BylineZone, { linked, url, order }: DateContext): StatedDates {
  const meta = metaDates(survey, order)
  const near = survey.marked.filter((each) => zone.has(each))
  const own = survey.marked.filter(
    ({ side, element: { attribs } }) => side === '' && (attribs.itemprop || attribs.property)
  )
  return {
    stated: readStatedDate(linked.published, order) ?? meta.published ?? markedDate(own, 'date', order),
    changed: readStatedDate(linked.modified, order) ?? meta.modified,
    marked: markedDate(near, 'date', order),
    address: dateInAddress(url),
    near
  }
}

/** The order of days and months in which what is shown names a day that the page states elsewhere, null when none does. */
function agreeingOrder(read: (order: DateOrder) => ShownDates, days: readonly (Published | null)[]): DateOrder | null {
  const known = new Set(days.map((day) => day?.iso.slice(0, 10)))
  const agrees = (order: DateOrder): boolean => {
    const { published, unlabelled } = read(order)
    return known.has((published ?? unlabelled)?.iso.slice(0, 10) ?? '')
  }
  return [{ dayFirst: true }, { dayFirst: false }].find(agrees) ?? null
}

/** The date that is shown; as stated where both are of one day and the statement says more of its time, or the time shown is that of the change. */
function agreed(shown: Published | null, stated: Published | null, changed: Published | null): Published | null {
  if (!shown || !stated) return shown ?? stated
  if (shown.iso.slice(0, 10) !== stated.iso.slice(0, 10)) return shown
  const precision = ({ iso, zone }: Published): number => (iso.length > 10 ? 1 : 0) + (zone === 'unknown' ? 0 : 1)
  const isLess = precision(shown) < precision(stated) || stated.iso.startsWith(shown.iso)
  const isChange = shown.iso.length > 10 && changed?.iso.startsWith(shown.iso)
  return isLess || isChange ? stated : shown
}
