import type { ItemFields } from '#shared/csl.ts'

/** What an item or an article can be recognised by; null where it says nothing. */
export interface MatchKeys {
  doi: string | null
  url: string | null
  /** The title's letters and digits. */
  title: string | null
  /** The same up to its subtitle. */
  mainTitle: string | null
  year: number | null
  /** The first author's family name, folded. */
  author: string | null
}

/** Parameters that say where a reader came from and not what they read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_ga|_hsenc|_hsmi|wt_mc|cmpid|ito|ref|ref_src|ref_url|referrer|source|smid|sref|ns_\w+|at_\w+|spm|share|shared)$/i

/** The keys of a bibliographic item. */
export function matchKeys({ DOI, URL: url, title, issued, author }: ItemFields): MatchKeys {
  const [first] = author ?? []
  return {
    doi: (DOI && doiKey(DOI)) || (url && doiInAddress(url)) || null,
    url: url ? urlKey(url) : null,
    title: (title && folded(title)) || null,
    mainTitle: (title && folded(mainTitle(title))) || null,
    year: issued?.['date-parts']?.[0]?.[0] ?? null,
    author: (first && folded(first.family ?? lastWord(first.literal))) || null
  }
}

/** A DOI bare, however it was written; null when there is none. @see https://www.doi.org/doi-handbook/HTML/ */
export function bareDoi(text: string): string | null {
  const [doi] = /\b10\.\d{4,9}\/\S+/.exec(text) ?? []
  return doi?.replace(/[.,;:'")\]}>]+$/, '') ?? null
}

/** A DOI to compare: capitals make no difference. */
export function doiKey(text: string): string | null {
  return bareDoi(text)?.toLowerCase() ?? null
}

/** An address without what does not tell pages apart: scheme, www, port, trailing slash, tracking, fragment. Null for a whole site. */
export function urlKey(text: string): string | null {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.replace(/^(?:www\d?|m|amp)\./, '')
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '').replace(/\/amp$/i, '')
  const search = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const fragment = /^#!?\//.test(url.hash) ? url.hash : ''
  if (!path && !search.length && !fragment) return null
  return `${host}${decoded(path)}${search.length ? `?${new URLSearchParams(search).toString()}` : ''}${fragment}`
}

function doiInAddress(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? doiKey(decoded(url)) : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Letters and digits in lower case, accents taken off where they are no letters of their own. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function mainTitle(title: string): string {
  return title.split(/\s*[:?!]\s+|\.\s+|\s+[–—-]\s+/, 1)[0]!
}

function lastWord(text = ''): string {
  return text.trim().split(/\s+/).at(-1)!
}
