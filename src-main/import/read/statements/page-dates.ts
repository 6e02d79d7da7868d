import type { Published } from '#shared/model.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDate, readDateLine } from '../../dates.ts'
import type { LinkedArticle } from '../linked-article.ts'
import type { BylineZone } from './byline-zone.ts'
import { isImpossible, readStatedDate } from './stated-date.ts'
import type { Marked, Survey } from './survey.ts'
import { shownDates, type ShownDates } from './shown-dates.ts'

/** When a page says it appeared and when it was changed. */
export interface PageDates {
  published: Published | null
  modified: Published | null
  guessed: boolean
}

const publishedNames =
  'article:published_time og:published_time article:published og:article:published_time article.published citation_publication_date citation_online_date citation_date datepublished publishedat published date_published publication_date publication-date pubdate publishdate publish-date publish_date published_date published-date originalpublicationdate displaydate dcterms.issued dc.date.issued dcterms.created dcterms.date dc.date.created dc.date dc.created prism.publicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime bt:pubdate vr:published_time shareaholic:article_published_time article.created date created'.split(
    ' '
  )
const modifiedNames =
  'article:modified_time og:updated_time og:modified_time datemodified dcterms.modified dc.date.modified last-modified lastmod modified updated'.split(
    ' '
  )

/** What is marked as a date has it at its beginning. */
const longestShown = 100

/**
 * The dates of a page's article. The date that readers are shown at the headline holds, since it is what the outlet dates the
 * article by and what others cite; programs state when a page was drafted or put up again. Where both name one day, the
 * statement has its time and zone as well. Failing both, the day in the address holds, and as a guess the day of a change
 * that is shown, or a date that is marked elsewhere.
 */
export function datesOf(
  survey: Survey,
  zone: BylineZone,
  {
    linked,
    url,
    order,
    isOrderGuessed
  }: { linked: LinkedArticle; url: string | undefined; order: DateOrder; isOrderGuessed: boolean }
): PageDates {
  const meta = (names: readonly string[]): Published | null =>
    firstDate(names.flatMap((name) => survey.meta.get(name) ?? []).map((text) => readStatedDate(text, order)))
  const near = survey.marked.filter((each) => zone.has(each))
  const own = survey.marked.filter(({ side }) => side === '')
  const stated =
    readStatedDate(linked.published, order) ??
    meta(publishedNames) ??
    markedDate(
      own.filter(({ element }) => element.attribs.itemprop),
      'date',
      order
    )
  const marked = markedDate(near, 'date', order)
  const changed = readStatedDate(linked.modified, order) ?? meta(modifiedNames)
  const address = dateInAddress(url)
  const updates = near.filter(({ mark }) => mark === 'updated').map(({ text }) => text)
  const read = (by: DateOrder): ShownDates => shownDates(zone, by, updates)
  const agreeing = agreeingOrder(read, [stated, marked, changed, address])
  const shown = read(agreeing ?? (isOrderGuessed ? {} : order))
  const modified = changed ?? shown.updated ?? markedDate(near, 'updated', order)
  const published = agreed(shown.published ?? shown.unlabelled, stated ?? marked) ?? address
  if (published) return { published, modified, guessed: false }
  const swapped = read(order)
  const inOrder = swapped.published ?? swapped.unlabelled
  if (inOrder) return { published: inOrder, modified, guessed: isOrderGuessed }
  const guess =
    swapped.updated ??
    markedDate(near, 'updated', order) ??
    markedDate(own, 'date', order) ??
    markedDate(own, 'updated', order)
  return { published: guess, modified, guessed: guess !== null }
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

/** The date that is shown, in the statement's more precise words where both are of one day. */
function agreed(shown: Published | null, stated: Published | null): Published | null {
  if (!shown || !stated) return shown ?? stated
  return shown.iso.slice(0, 10) === stated.iso.slice(0, 10) && stated.iso.length >= shown.iso.length ? stated : shown
}

function firstDate(dates: readonly (Published | null)[]): Published | null {
  return dates.find((date) => date !== null) ?? null
}

function markedDate(marked: readonly Marked[], mark: 'date' | 'updated', order: DateOrder): Published | null {
  return firstDate(
    marked
      .filter((each) => each.mark === mark)
      .map(({ element, text }) => {
        const { datetime, content } = element.attribs
        return readStatedDate(datetime, order) ?? readStatedDate(content, order) ?? readShown(text, order)
      })
  )
}

function readShown(text: string, order: DateOrder): Published | null {
  const start = text.slice(0, longestShown)
  const found = findDate(start, order) ?? readDateLine(start, order)
  return found && !isImpossible(found) ? { iso: found.iso, original: found.original, zone: found.zone } : null
}

/** "/2019/11/23/", "/2019-11-23-", "/2019/november/23/" */
function dateInAddress(url: string | undefined): Published | null {
  const match = /\/((?:19|20)\d\d)[/-]([01]?\d|\p{L}{3,9})[/-]([0-3]?\d)(?:[/-]|$)/u.exec(url ?? '')
  const found =
    match &&
    findDate(/\d/.test(match[2]!) ? `${match[1]}/${match[2]}/${match[3]}` : `${match[3]} ${match[2]} ${match[1]}`)
  return found && { iso: found.iso, original: match[0].replace(/^\/|[/-]$/g, ''), zone: 'unknown' }
}
