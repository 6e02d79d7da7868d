import type { ItemFields, Name } from '#shared/csl.ts'
import { cleanDate } from './clean-date.ts'
import { dateVariables, itemTypes, nameVariables, textVariables } from './csl-variables.ts'
import { languageTag } from './language-tag.ts'
import { bareDoi } from '../address-keys.ts'

const longest = 50_000
const mostNames = 5_000

/**
 * A bibliographic item as Loccit keeps one: CSL's variables alone, text without markup, names in parts, dates in parts, a bare
 * DOI, a web address, a language tag. Null when it has neither title, DOI nor address, so that nothing could be found by it.
 */
export function cleanItem(source: Record<string, unknown>): ItemFields | null {
  const item: ItemFields = { type: typeOf(source.type) }
  for (const [variable, value] of Object.entries(source)) {
    const cleaned = cleanValue(variable, value)
    if (cleaned !== null) item[variable] = cleaned
  }
  return item.title || item.DOI || item.URL ? item : null
}

function cleanValue(variable: string, value: unknown): unknown {
  if (nameVariables.has(variable)) return cleanNames(value)
  if (dateVariables.has(variable)) return cleanDate(value)
  if (!textVariables.has(variable)) return null
  const text = plainText(value)
  if (!text) return null
  if (variable === 'DOI') return bareDoi(text)
  if (variable === 'URL') return webAddress(text)
  if (variable === 'language') return languageTag(text)
  return text
}

function typeOf(value: unknown): string {
  const type = typeof value === 'string' ? value.trim().toLowerCase().replace('legal-case', 'legal_case') : ''
  return itemTypes.has(type) ? type : 'document'
}

/** Text without the markup that CSL allows in it, on one line. */
function plainText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return (
    String(value)
      .slice(0, longest)
      .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span|p|br|jats:[\w-]+)(?:\s[^<>]*)?\/?>/gi, '')
      .replace(
        /&(amp|lt|gt|quot|#39|nbsp);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' })[name]!
      )
      .replace(/[\s\u0000-\u001f]+/g, ' ')
      .trim()
      // TeX puts an accent on an i without its dot.
      .replace(/\u0131(?=\p{M})/gu, 'i')
      .normalize('NFC')
  )
}

/** Only addresses that a browser opens; others could run something. */
function webAddress(text: string): string | null {
  const [address = ''] = text.split(/\s/)
  const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

function cleanNames(value: unknown): Name[] | null {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, mostNames) : [value]
  const names = list.flatMap((name) => cleanName(name) ?? [])
  return names.length ? names : null
}

/** A name that is one word or an organisation's stands as it is written. */
function cleanName(value: unknown): Name | null {
  if (typeof value === 'string') return plainText(value) ? { literal: plainText(value) } : null
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const name: Name = {}
  for (const part of ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const) {
    const text = plainText(fields[part])
    if (text) name[part] = text
  }
  if (name.family && Object.keys(name).length === 1) return { literal: name.family }
  if (!name.family && !name.literal) return name.given ? { literal: name.given } : null
  return name
}
