import type { Published } from '#shared/model.ts'
import { findDate } from '../../dates.ts'
import { isImpossible } from './stated-date.ts'

/** "/2019/11/23/", "/2019-11-23-", "/2019/november/23/", "-20191123/" */
const inAddress = /\/((?:19|20)\d\d)[/-]([01]?\d|\p{L}{3,9})[/-]([0-3]?\d)(?:[/-]|$)/u
const compact = /[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[/._-]|$)/

/** The day that an address dates its page by, or null. */
export function dateInAddress(url: string | undefined): Published | null {
  const match = inAddress.exec(url ?? '') ?? compact.exec(url ?? '')
  if (!match) return null
  const [whole, year, month = '', day] = match
  const found = findDate(/\d/.test(month) ? `${year}/${month}/${day}` : `${day} ${month} ${year}`)
  if (!found || found.iso.length < 10 || isImpossible(found)) return null
  return { iso: found.iso, original: whole.replace(/^[/_-]|[/-]$/g, ''), zone: 'unknown' }
}
