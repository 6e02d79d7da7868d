import type { ItemFields } from '#shared/csl.ts'
import type { Published } from '#shared/model.ts'
import { doiKey, urlKey } from '../address-keys.ts'

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
  const keys = part ? [] : [named('doi', doiKey(item.DOI ?? '')), named('url', urlKey(item.URL ?? ''))]
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

function named(kind: string, key: string | null): string | null {
  return key && `${kind}:${key}`
}
