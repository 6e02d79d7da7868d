/** Parameters that say where a reader came from and not what they read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_ga|_hsenc|_hsmi|wt_mc|cmpid|ito|ref|ref_src|ref_url|referrer|source|smid|sref|ns_\w+|at_\w+|spm|share|shared|xtor)$/i

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
  const host = url.host.replace(/^(?:www\d?|m|amp)\./, '')
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '').replace(/\/amp$/i, '')
  const search = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const fragment = /^#!?\//.test(url.hash) ? url.hash : ''
  if (!path && !search.length && !fragment) return null
  return `${host}${decoded(path)}${search.length ? `?${new URLSearchParams(search).toString()}` : ''}${fragment}`
}

/** A part of an address as people read it; as it is where it is not well formed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
