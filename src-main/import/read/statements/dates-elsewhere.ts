import type { Published } from '#shared/model.ts'
import { labelOf } from '../../date-labels.ts'
import type { DateOrder } from '../../date-styles.ts'
import { mayHoldDate, readDateLine } from '../../dates.ts'
import { textOf } from '../page.ts'
import type { BylineZone } from './byline-zone.ts'
import { markedDate } from './marked-date.ts'
import { isImpossible, readStatedDate } from './stated-date.ts'
import { lineText, type Survey } from './survey.ts'

/** Longer lines say something else besides a date. */
const longestLine = 80
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
    oneDay(lines.filter(({ label }) => label === 'published').map(({ date }) => date)) ??
    oneDay(lines.filter(({ label }) => !label).map(({ date }) => date)) ??
    markedDate(own, 'date', order) ??
    oneDay(lines.map(({ date }) => date)) ??
    markedDate(own, 'updated', order) ??
    oneDay(scriptDates(survey))
  )
}

function dateLines({ lines }: Survey, zone: BylineZone, order: DateOrder) {
  return lines.slice(zone.end).flatMap((line) => {
    if ((line.side && line.side !== 'footer') || line.parts.length > 8) return []
    const text = lineText(line)
    if (text.length > longestLine || !mayHoldDate(text)) return []
    const date = readDateLine(text, order)
    return date && date.iso.length >= 10 && !isImpossible(date) ? [{ date, label: labelOf(text) }] : []
  })
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
