import type { PDFDocumentProxy } from 'pdfjs-dist'
import { textOfChunk, type Chunk } from './chunks.ts'
import type { RawPage } from './read-pages.ts'

/** A link of a page: where it leads and where it stands, in points from the page's left and top edge. */
interface Link {
  url: URL
  x0: number
  x1: number
  top: number
  bottom: number
}

/** What leads to one site. */
interface Site {
  /** Its home page is among them. */
  isHome: boolean
  addresses: Set<string>
  /** Those that stand in a line of links and nothing else, in few words. */
  alone: Set<string>
}

/** The front page of a site, or of one of its languages. */
const home = /^\/(?:index\.\w+|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i
const fewestAddresses = 8
const fewestAlone = 6
/** Titles of articles and of sources have more words than an entry of a menu. */
const mostMenuWords = 3
/** Of scripts that write no spaces, some signs. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,4}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu
/** So much of a text is a link when it is one. */
const covered = 0.85

/**
 * The host of the site whose menus a PDF holds, without `www.`: lines of nothing but links to many of its pages, and a link to its
 * front page. Null when there is none, as in documents, whose links stand in sentences and in lists of sources.
 */
export async function findLinkedSite(pdf: PDFDocumentProxy, pages: readonly RawPage[]): Promise<string | null> {
  const sites = new Map<string, Site>()
  for (const [i, { chunks, width, height }] of pages.entries()) {
    const links = chunks.length ? await listLinks(pdf, i + 1, { width, height }) : []
    for (const link of links) addLink(sites, link)
    for (const row of links.length ? listRows(chunks) : []) addRow(sites, row, links)
    const found = [...sites].find(([, site]) => isMenu(site))
    if (found) return found[0]
  }
  return null
}

function isMenu({ isHome, addresses, alone }: Site): boolean {
  return isHome && addresses.size >= fewestAddresses && alone.size >= fewestAlone
}

/** The links of a page to the web; none of one that is turned or damaged. */
async function listLinks(
  pdf: PDFDocumentProxy,
  number: number,
  size: { width: number; height: number }
): Promise<Link[]> {
  try {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    if (viewport.width !== size.width || viewport.height !== size.height) return []
    const annotations = (await page.getAnnotations()) as { subtype?: string; url?: string; rect: number[] }[]
    return annotations.flatMap(({ subtype, url, rect }) => {
      const target = subtype === 'Link' && url ? URL.parse(url) : null
      if (!target || !/^https?:$/.test(target.protocol)) return []
      const [left, bottom, right, top] = rect as [number, number, number, number]
      const [x0, y0] = viewport.convertToViewportPoint(left, bottom) as [number, number]
      const [x1, y1] = viewport.convertToViewportPoint(right, top) as [number, number]
      return [
        { url: target, x0: Math.min(x0, x1), x1: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) }
      ]
    })
  } catch {
    return []
  }
}

function addLink(sites: Map<string, Site>, { url }: Link): void {
  const host = hostOf(url)
  const site = sites.get(host) ?? { isHome: false, addresses: new Set(), alone: new Set() }
  sites.set(host, site)
  if (home.test(url.pathname) && !url.search) site.isHome = true
  else site.addresses.add(url.pathname + url.search)
}

/** Takes note of the links that a row of text holds, if it holds nothing else and is no address itself. */
function addRow(sites: Map<string, Site>, row: readonly Chunk[], links: readonly Link[]): void {
  const text = row.map(textOfChunk).join(' ')
  if (!/\p{L}/u.test(text) || /https?:|www\./.test(text)) return
  const y = row[0]!.y - 0.25 * row[0]!.size
  const onRow = links.filter(({ top, bottom }) => top <= y && bottom >= y)
  const isLink = ({ x0, x1 }: Chunk): boolean => {
    const parts = onRow.map((link) => Math.max(0, Math.min(x1, link.x1) - Math.max(x0, link.x0)))
    return parts.reduce((sum, part) => sum + part, 0) >= covered * (x1 - x0)
  }
  if (!onRow.length || (text.match(word)?.length ?? 0) > mostMenuWords * onRow.length) return
  if (!row.every((chunk) => isLink(chunk) || !/[\p{L}\p{N}]/u.test(textOfChunk(chunk)))) return
  for (const { url } of onRow)
    if (!home.test(url.pathname)) sites.get(hostOf(url))!.alone.add(url.pathname + url.search)
}

function listRows(chunks: readonly Chunk[]): Chunk[][] {
  const rows: Chunk[][] = []
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && chunk.y - row[0]!.y < 0.3 * chunk.size) row.push(chunk)
    else rows.push([chunk])
  }
  return rows
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
