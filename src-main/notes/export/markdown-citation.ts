import type { CitationItem } from '#shared/csl.ts'
import type { Id } from '#shared/model.ts'
import type { LocaleTerms } from '../locale-terms.ts'
import { escapeMarkdown } from './escape-markdown.ts'

const simpleKey = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u
const simpleLocator = /^[\divxlcdmIVXLCDM]+(?:[-–][\divxlcdmIVXLCDM]+)?(?:, ?\d+(?:[-–]\d+)?)*$/

/**
 * A citation for pandoc: `[@key, para. 3; see @other, p. 4, emphasis added]`.
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function markdownCitation(
  items: readonly CitationItem[],
  keys: ReadonlyMap<Id, string>,
  terms: LocaleTerms
): string {
  return `[${items.map((item) => markdownItem(item, keys.get(item.article) ?? item.article, terms)).join('; ')}]`
}

function markdownItem(item: CitationItem, key: string, terms: LocaleTerms): string {
  const prefix = escapePart(item.prefix)
  const suffix = escapePart(item.suffix)
  const name = simpleKey.test(key) ? `@${key}` : `@{${key.replace(/[{}]/g, '')}}`
  const attached = /^[,.:)]/.test(suffix)
  // Braces mark where the key or the locator ends; empty ones keep pandoc from reading a locator out of the suffix.
  const braces = attached ? !suffix.startsWith(',') : /^\P{L}*\d/u.test(suffix)
  const locator = item.locator?.trim() ? `, ${locatorText(item, terms, braces)}` : braces ? '{}' : ''
  return `${prefix && `${prefix} `}${name}${locator}${suffix && (attached ? suffix : `, ${suffix}`)}`
}

function locatorText(item: CitationItem, terms: LocaleTerms, braces: boolean): string {
  const locator = (item.locator ?? '').trim().replace(/\s+/g, ' ')
  const several = /[-–,&]/.test(locator) ? 1 : 0
  const label = terms.locators[item.label ?? 'page'][several].replace(/\s/g, ' ')
  return simpleLocator.test(locator) && !braces ? `${label} ${locator}` : `{${label} ${escapePart(locator)}}`
}

function escapePart(text = ''): string {
  return escapeMarkdown(text).trim().replace(/;/g, '\\;')
}
