import { safeHref } from '#shared/inline-marks.ts'
import type { DateOrder } from '../../date-styles.ts'
import { fold } from '../../tidy.ts'
import type { LinkedArticle } from '../linked-article.ts'
import type { Line, Survey } from './survey.ts'

/** Where a page says it stands. */
export interface PageSite {
  /** Its canonical address. */
  url: string | undefined
  /** The words of the last part of its address. */
  slug: string
  outlet: string | undefined
  /** The outlet is the address's own name for want of a stated one. */
  guessed: boolean
  /** Whatever the page calls its site, its address's name included. */
  names: string[]
  isSite(name: string): boolean
  order: DateOrder
  /** Nothing on the page says in which order it writes days and months. */
  isOrderGuessed: boolean
}

/** The site that a page belongs to, by its meta elements, its JSON-LD and its canonical address. */
export function pageSite({ meta, links, language, lines }: Survey, linked: LinkedArticle): PageSite {
  const url = [links.get('canonical'), meta.get('og:url')?.[0], linked.url, meta.get('twitter:url')?.[0]].find(
    (address) => safeHref(address) && /^https?:/i.test(address!)
  )
  const host = hostOf(url ?? links.get('shortlink') ?? meta.get('og:image')?.[0])
  const stated =
    meta.get('citation_journal_title')?.[0] ??
    meta.get('og:site_name')?.[0] ??
    linked.outlet ??
    meta.get('application-name')?.[0]
  const names = [
    stated,
    meta.get('og:site_name')?.[0],
    meta.get('application-name')?.[0],
    ...linked.siteNames,
    ...(url ? [host, host.split('.').at(-2)] : [])
  ]
  const own = names.filter((name) => name !== undefined && name !== '').map((name) => fold(name!).replaceAll(' ', ''))
  const known = new Set(own.flatMap((name) => [name, name.replace(/^the|(?:com|org|net)$/g, '')]))
  return {
    url,
    slug: slugOf(url),
    outlet: stated ?? (url ? host : undefined),
    guessed: !stated && !!url,
    names: names.filter((name) => name !== undefined && name !== '') as string[],
    isSite: (name) =>
      known.has(fold(name).replaceAll(' ', '')) ||
      known.has(
        fold(name)
          .replaceAll(' ', '')
          .replace(/^the|(?:com|org|net)$/g, '')
      ),
    ...orderOf(lines, meta.get('og:locale')?.[0] ?? language, host)
  }
}

function hostOf(url: string | undefined): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? ''
}

function slugOf(url: string | undefined): string {
  const parts = (URL.parse(url ?? '')?.pathname ?? '').split('/').filter((part) => /\p{L}{2}.*-/u.test(part))
  return (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(/-/g, ' ')
}

/** Only Americans and those who follow them put the month first, but of "en" on an address of no country most are. */
function orderOf(
  lines: readonly Line[],
  language: string | undefined,
  host: string
): { order: DateOrder; isOrderGuessed: boolean } {
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
