import type { ItemFields } from '#shared/csl.ts'
import { decoded, doiKey, urlKey } from '../address-keys.ts'

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

function doiInAddress(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? doiKey(decoded(url)) : null
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
