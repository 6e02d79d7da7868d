import { parseName, type Name } from '#shared/csl.ts'
import { safeHref } from '#shared/inline-marks.ts'
import type { Published } from '#shared/model.ts'
import { findDate } from '../dates.ts'
import type { Stated } from '../read.ts'
import { tidySpaces } from '../tidy.ts'
import { readLinkedArticle } from './linked-article.ts'
import { headlineOf } from './page-headline.ts'

/** What a page says of its article in JSON-LD, meta and time elements. Call it before the page is changed. */
export function readPageStatements(page: Document): Stated {
  const linked = readLinkedArticle(page)
  const meta = readMeta(page)
  const outlet = linked.outlet ?? meta('og:site_name', 'citation_journal_title', 'application-name')
  const authors = linked.authors.length
    ? linked.authors
    : meta.all('citation_author', 'author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl')
  const url =
    safeHref(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    safeHref(meta('og:url')) ??
    safeHref(linked.url)
  const stated: Stated = {
    title: headlineOf(page, [linked.headline, meta('citation_title', 'og:title', 'twitter:title'), page.title], outlet),
    summary: linked.summary ?? meta('og:description', 'description'),
    authors: readNames(authors, outlet),
    outlet,
    section: linked.section ?? meta('article:section'),
    published: readDate(linked.published) ?? readDate(meta(...dateNames)) ?? readTime(page),
    language: linked.language ?? page.documentElement.getAttribute('lang') ?? meta('og:locale', 'content-language'),
    url: url ?? undefined,
    doi: meta('citation_doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ''),
    type: linked.type ?? (meta('og:type') === 'article' ? 'article-newspaper' : undefined)
  }
  return withoutEmpty(stated)
}

const dateNames = [
  'article:published_time',
  'og:published_time',
  'citation_publication_date',
  'citation_date',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'article.published'
]

/** Meta elements by name, property or itemprop; the first of the names that the page has. */
interface Meta {
  (...names: string[]): string | undefined
  all(...names: string[]): string[]
}

function readMeta(page: Document): Meta {
  const values = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key)).find(Boolean)
    const content = tidySpaces((element.getAttribute('content') ?? '').replace(/\s/g, ' '))
    if (name && content) values.set(name.toLowerCase(), [...(values.get(name.toLowerCase()) ?? []), content])
  }
  const all = (...names: string[]): string[] => names.map((name) => values.get(name)).find(Boolean) ?? []
  return Object.assign((...names: string[]) => all(...names)[0], { all })
}

/** Addresses, the outlet's own name and "admin" are nobody's. */
function readNames(names: readonly string[], outlet: string | undefined): Name[] | undefined {
  const list = names
    .flatMap((name) =>
      /,\s*\p{Lu}\.?(?:$|[\s;])/u.test(name)
        ? name.split(/\s*;\s*/)
        : name.split(/\s*(?:[,;|]|\s(?:and|und|et|y|и)\s)\s*/u)
    )
    .map((name) => tidySpaces(name.replace(/^by\s+/i, '')))
    .filter((name) => name && !/^https?:|^@|@\w+\.|^(?:admin|editor|staff|redaktion|редакция)$/i.test(name))
    .filter((name) => name.toLowerCase() !== outlet?.toLowerCase())
  const unique = [...new Set(list)]
  return unique.length ? unique.slice(0, 50).map(parseName) : undefined
}

/** A time of midnight is how programs write a day. */
function readDate(text: string | undefined): Published | null {
  const found = text ? findDate(text) : null
  if (!found) return null
  const atMidnight = /T00:00(?::00)?$/.test(found.iso)
  const iso = atMidnight ? found.iso.slice(0, 10) : found.iso.replace(/(T\d\d:\d\d):00$/, '$1')
  return { iso, original: found.original, zone: atMidnight ? 'unknown' : found.zone }
}

function readTime(page: Document): Published | undefined {
  const times = page.querySelectorAll(
    '[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime], main time[datetime], time[datetime]'
  )
  for (const time of times) {
    const date = readDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '')
    if (date) return date
  }
  return undefined
}

function withoutEmpty(stated: Stated): Stated {
  return Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== undefined && value !== null && value !== '')
  )
}
