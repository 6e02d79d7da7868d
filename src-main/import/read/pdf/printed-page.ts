import type { SourceBlock, Stated } from '../../read.ts'
import { fold } from '../../tidy.ts'
import { pageAddress } from './browser-lines.ts'
import type { Running } from './running-lines.ts'
import type { PdfStatements } from './stated.ts'

/** A web page that a browser printed: what its title and its address say of it. */
export interface PrintedPage {
  /** As the browser's line shows it; none where that is cut short or of a file. */
  url: string | undefined
  title: string | undefined
  outlet: string | undefined
  /** The address alone tells the outlet. */
  isOutletGuessed: boolean
}

/** What browsers and their like write as a PDF's producer or creator. */
const browsers =
  /skia\/pdf|chrom(?:e|ium)\/|headlesschrome|mozilla|chromium|\bsafari\b|wkhtmltopdf|quartz pdfcontext|print to pdf|\bedge?\b/iu
const separator = /^\s*(?:[|»•·:]|[–—-](?=\s)|::)\s*/u
const parts = /\s+[|–—·»•:-]+\s+|\s*[|»]\s*/u
/** Shorter headlines would be found in any title. */
const fewestWords = 2
/** A site's name has no more words. */
const mostSiteWords = 6
/** The headline stands among the first blocks after the menus. */
const farthest = 150

/** What tells a printed page. */
export interface Signs {
  running: readonly Running[]
  blocks: readonly SourceBlock[]
  /** The host of the site whose menus it holds. */
  site: string | null
}

/** Whether a browser made a PDF for somebody who reads a page; programs that draw documents with the same parts name themselves. */
export function isFromBrowser({ madeWith }: PdfStatements): boolean {
  return browsers.test(madeWith) && !/google docs/iu.test(madeWith)
}

/**
 * What a PDF says of the web page that it is the print of; null when it is none: a browser's line with the page's address stands
 * above or below its pages; or a browser made it, and it holds the menus of a site, or its title is that of a page, the headline
 * with the site's name behind it.
 */
export function findPrintedPage(
  statements: PdfStatements,
  { running, blocks, site: linked }: Signs
): PrintedPage | null {
  const { title = '' } = statements
  const address = running.flatMap(({ lines }) => lines.map(({ text }) => pageAddress(text))).find(Boolean)
  const headline = title && headlineIn(title, blocks)
  const site = headline ? siteBehind(title, headline) : null
  if (!address && !linked && !(isFromBrowser(statements) && site && isShown(site, blocks))) return null
  const url = address && /^https?:\/\/[^\s…]+$/.test(address) && !address.endsWith('...') ? address : undefined
  const host = URL.parse(address?.replace(/…|\.{3}$/, '') ?? '')?.hostname.replace(/^www\./, '') ?? linked ?? ''
  const named = site && (isShown(site, blocks) || tells(host, site)) ? site : undefined
  return {
    url,
    title: headline || undefined,
    outlet: named ?? (host || undefined),
    isOutletGuessed: !named && host !== ''
  }
}

/** The same as what a format states. Who printed a page is not its author, so no author is taken over. */
export function statedOnPage(
  { url, title, outlet, isOutletGuessed }: PrintedPage,
  { language }: PdfStatements
): Stated {
  return {
    type: 'webpage',
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(isOutletGuessed && { guessed: ['outlet' as const] }),
    ...(url && { url }),
    ...(language && { language })
  }
}

/** The longest block that a title begins with, or is. */
function headlineIn(title: string, blocks: readonly SourceBlock[]): string | null {
  let best: string | null = null
  for (const { text, outside, kind } of blocks.slice(0, farthest)) {
    if (outside || (kind !== 'heading' && kind !== 'paragraph') || text.length > title.length + 8) continue
    if (text.length <= (best?.length ?? 0) || text.split(/\s+/).length < fewestWords) continue
    if (fold(title) === fold(text) || siteBehind(title, text) !== null) best = text
  }
  return best
}

/** The last part of a title behind the headline that it begins with, or null. */
function siteBehind(title: string, headline: string): string | null {
  if (title.slice(0, headline.length).toLowerCase() !== headline.toLowerCase()) return null
  const rest = title.slice(headline.length)
  const found = separator.exec(rest)
  const site = found && rest.slice(found[0].length).split(parts).filter(Boolean).at(-1)?.trim()
  return site && /\p{L}/u.test(site) && site.split(/\s+/).length <= mostSiteWords ? site : null
}

/** Whether a page shows a site's name: as a line of its own, or in one about rights. */
function isShown(site: string, blocks: readonly SourceBlock[]): boolean {
  const wanted = fold(site)
  return blocks.some(
    ({ text, outside }) =>
      !outside &&
      text.length < 200 &&
      (fold(text) === wanted || (/©|\(c\)|copyright/iu.test(text) && ` ${fold(text)} `.includes(` ${wanted} `)))
  )
}

/** "eastwickpost.example" tells of "The Eastwick Post". */
function tells(host: string, site: string): boolean {
  const name = fold(site).replace(/^the /, '').replaceAll(' ', '')
  return name.length > 2 && host.replace(/[^\p{L}\p{N}]/gu, '').includes(name)
}
