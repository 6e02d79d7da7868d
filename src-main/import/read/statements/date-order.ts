import type { DateOrder } from '../../date-styles.ts'
import type { Line } from './survey.ts'

/** In which order a page writes days and months. Guessed when nothing on the page says so. */
export interface PageOrder {
  order: DateOrder
  isOrderGuessed: boolean
}

/** Countries where the day stands first, for pages that say nothing of their language. */
const dayFirstHosts =
  /\.(?:ad|ae|ar|at|ba|be|bg|bo|br|by|ch|cl|cr|cu|cy|cz|de|dk|do|dz|ec|ee|eg|es|fi|fr|gr|gt|hr|id|il|is|it|jo|kz|lb|lu|lv|ma|md|mk|mx|nl|no|pe|pl|pt|py|ro|rs|ru|sa|se|si|sk|sv|th|tn|tr|ua|uy|uz|ve|vn)$/

/**
 * The order of days and months that a page's other dates show, else that of its language and its address's country. Only
 * Americans and those who follow them put the month first, but of "en" on an address of no country most are.
 */
export function orderOf(lines: readonly Line[], language: string | undefined, host: string): PageOrder {
  const shown = orderShown(lines)
  if (shown) return { order: shown, isOrderGuessed: false }
  const [tag = '', region = ''] = (language ?? '').toLowerCase().split(/[-_]/)
  if (tag && tag !== 'en')
    return { order: { dayFirst: !['zh', 'ja', 'ko', 'hu', 'lt', 'fa'].includes(tag) }, isOrderGuessed: false }
  if (
    /^(?:gb|uk|ie|au|nz|in|za|sg|my|ng|ke|pk)$/.test(region) ||
    /\.(?:uk|ie|au|nz|in|za|sg|my|ng|ke|pk|eu)$/.test(host)
  )
    return { order: { dayFirst: true }, isOrderGuessed: false }
  if (!tag && dayFirstHosts.test(host)) return { order: { dayFirst: true }, isOrderGuessed: false }
  const isAmerican = /^(?:us|ph)$/.test(region) || /\.(?:us|gov|mil|edu)$/.test(host)
  return { order: { dayFirst: false }, isOrderGuessed: !isAmerican }
}

/** The order that other dates of the page show: one number above 12 can be no month, and "3 May" is written as "3/5" is. */
function orderShown(lines: readonly Line[]): DateOrder | null {
  let dayFirst = 0
  for (const { parts } of lines)
    for (const part of parts) {
      if (part.length > 80 || !/(?:19|20)\d\d/.test(part)) continue
      const match = /(?<!\d)(\d\d?)[/-](\d\d?)[/-](?:20|19)\d\d(?!\d)/.exec(part)
      if (match && Number(match[1]) > 12) return { dayFirst: true }
      if (match && Number(match[2]) > 12) return { dayFirst: false }
      if (/(?<!\d)\d\d?(?:st|nd|rd|th)?\s+\p{L}{3,9},?\s+(?:19|20)\d\d/u.test(part)) dayFirst++
      else if (/\p{L}{3,9}\.?\s+\d\d?(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d/u.test(part)) dayFirst--
    }
  return dayFirst === 0 ? null : { dayFirst: dayFirst > 0 }
}
