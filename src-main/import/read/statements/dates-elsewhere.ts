import type { Published } from '#shared/model.ts'
import { countWords } from '../../clean/prose.ts'
import { labelAtEnd, labelOf, type DateLabel } from '../../date-labels.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDate, findDates, mayHoldDate, readDateLine } from '../../dates.ts'
import { withoutOpening } from '../../names.ts'
import { textOf } from '../page.ts'
import type { BylineZone } from './byline-zone.ts'
import { markedDate } from './marked-date.ts'
import { isImpossible, readStatedDate } from './stated-date.ts'
import { lineText, type Survey } from './survey.ts'

/** Longer lines say something else besides a date, and by whom. */
const longestLine = 80
const longestPosted = 160
/** A line of more pieces is a list of something. */
const mostParts = 14
/** What the foot of an entry says besides its date: who wrote it, and where it is filed. */
const mostBefore = 6
const entryWas = /^this (?:entry|post|article) was (?:posted|published|written|filed)(?!\p{L})/iu
const filed =
  /^\s*[|•·/–—-]\s*(?:category|categories|filed|posted in|in|tags?|permalink|leave a comment|comments?)(?!\p{L})/iu
/** A dateline and the words after it. */
const longestDateline = 120
const placeBefore =
  /^(?!(?:On|In|At|By|From|Since|Until|After|Before|This|The)\s)\p{Lu}[\p{L}.’'-]*(?:[\s,/&–—]+(?:\p{Lu}[\p{L}.’'-]*|of|the|and|de|del|la))*[\s,–—(:|/-]+$/u
const textAfter = /^\)?\s*(?:[–—]|--?\s|\/|\(\p{Lu}|\)\s*[–—:-]).*\p{L}/su
/** Keys under which programs keep when a page appeared, in the state and the tracking that they carry in a page. */
const keys =
  /["']?(?:date_?published|publish(?:ed)?_?(?:date|time|at|on)|publication_?date|pub_?date|first_?publish(?:ed)?(?:_?(?:date|at))?|date_?created|post_?date)["']?\s*[:=]\s*["']((?:19|20)\d\d-[01]\d-[0-3]\d[^"']{0,24})["']/gi
const longestScript = 3_000_000

/**
 * A day for a page that neither states one nor shows one at its headline: a line after the text that is nothing but a date, a
 * date that is marked as one, or what its scripts say, provided that each has one day only. A guess.
 */
export function datesElsewhere(survey: Survey, zone: BylineZone, order: DateOrder): Published | null {
  const lines = dateLines(survey, zone, order)
  const own = survey.marked.filter(({ side }) => side === '')
  return (
    datelineOf(survey, zone, order) ??
    oneDay(lines.filter(({ label }) => label === 'published').map(({ date }) => date)) ??
    oneDay(lines.filter(({ label }) => !label).map(({ date }) => date)) ??
    markedDate(own, 'date', order) ??
    oneDay(lines.map(({ date }) => date)) ??
    markedDate(own, 'updated', order) ??
    oneDay(scriptDates(survey))
  )
}

function dateLines(
  { lines }: Survey,
  zone: BylineZone,
  order: DateOrder
): { date: Published; label: DateLabel | null }[] {
  return lines.slice(zone.end).flatMap((line): { date: Published; label: DateLabel | null }[] => {
    if ((line.side && line.side !== 'footer') || line.parts.length > mostParts) return []
    const text = lineText(line)
    if (text.length > longestPosted || !mayHoldDate(text)) return []
    const posted = postedDate(text, order)
    if (posted) return [{ date: posted, label: 'published' }]
    const date = text.length > longestLine ? null : readDateLine(text, order)
    return date && date.iso.length >= 10 && !isImpossible(date) ? [{ date, label: labelOf(text) }] : []
  })
}

/** "Posted by Ann Lee on May 3, 2024 in Ferries", "May 3, 2024 By Ann Lee", "This entry was posted on May 3, 2024", "May 3, 2024 | Filed under Ferries" */
function postedDate(text: string, order: DateOrder): Published | null {
  const dates = [...findDates(text, order)].filter((date) => date.iso.length >= 10 && !isImpossible(date))
  // What is written for programs among words tells of a change as often as not.
  const found = dates.find((date) => !/\dT\d/.test(date.original)) ?? dates[0]
  if (!found) return null
  const { iso, original, zone, start, end } = found
  const before = text.slice(0, start)
  const after = text.slice(end)
  const isLabelled = labelAtEnd(before) === 'published' && countWords(before) <= mostBefore
  const isSigned = withoutOpening(/[\p{L}\p{N}]/u.test(before) ? text : after.replace(/^[^\p{L}]+/u, '')).opened
  const isFiled = !/[\p{L}\p{N}]/u.test(before) && filed.test(after)
  return isLabelled || isSigned || isFiled || entryWas.test(text) ? { iso, original, zone } : null
}

/** The day in the line that the text of a release or a report begins with: "EASTWICK, May 3, 2024 – The ferry …" */
function datelineOf({ lines }: Survey, zone: BylineZone, order: DateOrder): Published | null {
  for (const line of lines.slice(zone.start, zone.end)) {
    const start = line.side === '' ? lineText(line).slice(0, longestDateline) : ''
    const found = mayHoldDate(start) ? findDate(start, order) : null
    if (!found || found.iso.length < 10 || isImpossible(found)) continue
    const isPlace = placeBefore.test(start.slice(0, found.start))
    if (isPlace && textAfter.test(start.slice(found.end)))
      return { iso: found.iso, original: found.original, zone: found.zone }
  }
  return null
}

/** Dates of several days are those of several things. */
function oneDay(dates: readonly Published[]): Published | null {
  const [first] = dates
  return first && dates.every(({ iso }) => iso.slice(0, 10) === first.iso.slice(0, 10)) ? first : null
}

function scriptDates({ scripts }: Survey): Published[] {
  return scripts.flatMap((script) => {
    const text = textOf(script)
    if (text.length > longestScript) return []
    return [...text.matchAll(keys)].flatMap(([, value]) => readStatedDate(value, {}) ?? [])
  })
}
