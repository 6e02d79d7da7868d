import { LibraryError } from '#shared/library-error.ts'
import type { Version } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'

/** Signs that a keyboard and a typesetter write differently; one stands for all of its class. */
const alike = [`'‘’ʼ‚`, `"“”„«»`, '-‐‑–—−']

/** Where the words of a quote stand in a text, whatever its spaces, quotation marks and dashes look like. */
export function findQuote(text: string, quote: string): TextPositionSelector[] {
  const pattern = quote
    .normalize('NFC')
    .trim()
    .split(/(\s+)/)
    .map((part) => (/^\s+$/.test(part) ? '\\s+' : [...part].map(signPattern).join('')))
    .join('')
  if (!pattern) return []
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
}

function signPattern(sign: string): string {
  const same = alike.find((signs) => signs.includes(sign))
  const escaped = (each: string): string => each.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  return same ? `[${[...same].map(escaped).join('')}]` : escaped(sign)
}

/** The one place of a quote in a version. With `paragraph` only that paragraph of the body is looked at. */
export function findOneQuote(version: Version, quote: string, paragraph?: number): TextPositionSelector {
  const found = findQuote(version.text, quote).filter(
    ({ start }) => paragraph === undefined || ordinalAt(version, start) === paragraph
  )
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new LibraryError(
      'not-found',
      paragraph === undefined ? 'These words are not in the article.' : `These words are not in paragraph ${paragraph}.`
    )
  const ordinals = [...new Set(found.map(({ start }) => ordinalAt(version, start)))]
  throw new LibraryError('bad-request', `These words stand ${found.length} times in the article.`, {
    remedy:
      ordinals.length > 1 ? `Add --paragraph with one of ${ordinals.join(', ')}.` : 'Quote more of what is around them.'
  })
}

function ordinalAt(version: Version, offset: number): number {
  return version.paragraphs.findLast(({ start }) => start <= offset)?.ordinal ?? 0
}
