import { safeHref } from '#shared/inline-marks.ts'
import { outletInTitle, type OutletSigns } from '../../outlet-in-title.ts'
import { fold } from '../../tidy.ts'
import type { LinkedArticle } from '../linked-article.ts'
import { lineText, type Survey } from './survey.ts'

/** Where a page says it stands. */
export interface PageSite {
  /** Its canonical address. */
  url: string | undefined
  host: string
  /** The words of the last part of its address. */
  slug: string
  outlet: string | undefined
  /** The outlet is the name in the title that something agrees with, or the address's own name, for want of a stated one. */
  guessed: boolean
  /** Whether a text is what the page calls its site, or its address's name. */
  isSite(text: string): boolean
  /** Whether a text is the name of what the page says it is published by. */
  isOutlet(text: string): boolean
}

/** A site's name has no more words; longer ones are headlines in the wrong place. */
const mostWords = 6

/** The site that a page belongs to, by its meta elements, its JSON-LD and its canonical address. */
export function pageSite(survey: Survey, linked: LinkedArticle): PageSite {
  const { meta, links } = survey
  const one = (name: string): string | undefined => meta.get(name)?.[0]
  const url = [links.get('canonical'), one('og:url'), linked.url, one('twitter:url')].find(
    (address) => safeHref(address) && /^https?:/i.test(address!)
  )
  const host = hostOf(url ?? links.get('shortlink'))
  const stated = [one('citation_journal_title'), one('og:site_name'), linked.outlet, one('application-name')].find(
    isName
  )
  const named = stated ? undefined : nameInTitle(survey, host, linked.siteNames)
  const outlets = [stated, one('og:site_name'), one('application-name'), linked.outlet]
  const published = formsOf(outlets)
  const known = formsOf([...outlets, ...linked.siteNames, host, host.split('.').at(-2), named])
  return {
    url,
    host,
    slug: slugOf(url),
    outlet: stated ?? named ?? (host || undefined),
    guessed: !stated && (named !== undefined || host !== ''),
    isSite: (text) => known.has(joined(text)) || known.has(bare(text)),
    isOutlet: (text) => published.has(joined(text)) || published.has(bare(text))
  }
}

/** The site's name in the title of the window, where the address, the line about the rights or links to the first page agree. */
function nameInTitle({ title, lines, homes }: Survey, host: string, names: readonly string[]): string | undefined {
  const isOwn = (href: string): boolean => !/^https?:/i.test(href) || hostOf(href) === host
  const own = homes.filter(({ href }) => isOwn(href)).map(({ name }) => name)
  const signs = (): OutletSigns => ({
    hosts: host ? [host] : [],
    names: [...names, ...own],
    lines: lines.map((line) => lineText(line))
  })
  return outletInTitle(title, signs)?.outlet
}

function formsOf(names: readonly (string | undefined)[]): Set<string> {
  return new Set(names.filter(isName).flatMap((name) => [joined(name), bare(name)]))
}

function isName(name: string | undefined): name is string {
  return !!name && !/^(?:https?:|@)/i.test(name) && name.split(/\s+/).length <= mostWords
}

function joined(name: string): string {
  return fold(name).replaceAll(' ', '')
}

/** "The Eastwick Post" and "eastwickpost.com" are one. */
function bare(name: string): string {
  return joined(name).replace(/^the(?=.{3})|(?<=.{3})(?:com|org|net)$/g, '')
}

function hostOf(url: string | undefined): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? ''
}

function slugOf(url: string | undefined): string {
  const parts = (URL.parse(url ?? '')?.pathname ?? '').split('/').filter((part) => /\p{L}{2}.*-/u.test(part))
  return (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(/-/g, ' ')
}
