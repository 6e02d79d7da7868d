import type { ItemFields } from '#shared/csl.ts'
import type { Published } from '#shared/model.ts'

/** What an article is known again by: its item, when it appeared, and the chapter of its original (0: all of it). */
export interface Known {
  item: ItemFields
  published: Published | null
  part: number
}

/**
 * What another edition of the same article would be known by: `doi:`, `url:` and `title:` with the outlet or, where nobody
 * says the outlet, the minute of publication. A chapter shares the address of its book, so it has only its title.
 */
export function articleKeys({ item, published, part }: Known): string[] {
  const keys = part ? [] : [doiKey(item.DOI), urlKey(item.URL)]
  const title = folded(item.title ?? '')
  const outlet = folded(item['container-title'] ?? '')
  if (title && outlet) keys.push(`title:${outlet}|${title}`)
  else if (title && published?.iso.includes('T')) keys.push(`title:@${published.iso}|${title}`)
  return keys.filter((key) => key !== null)
}

/** A headline's or an outlet's words, without accents, capitals and punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function doiKey(doi: string | undefined): string | null {
  const name = /\b10\.\d{4,9}\/\S+/.exec(doi ?? '')?.[0]
  return name ? `doi:${name.toLowerCase()}` : null
}

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(utm_.*|fbclid|gclid|yclid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|xtor|at_.*)$/i

/** A page's address without what varies between two visits; null for a site's front page, which is another text every day. */
function urlKey(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (!/^https?:$/.test(protocol)) return null
  const path = pathname.replace(/\/(index\.\w+|amp)?\/?$/, '')
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join('='))
  if (!path && !query.length) return null
  const host = hostname.replace(/^(www|m|amp)\./, '') + (port && `:${port}`)
  return `url:${host}${path}${query.length ? `?${query.sort().join('&')}` : ''}`
}
