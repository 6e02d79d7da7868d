import type { QuotationToken } from './quotation-tokens.ts'
import type { Token } from './read-tokens.ts'

// A word outweighs any number of marks, and what the writer shows costs next to nothing, so the alignment follows the words.
const impossible = 1 << 20
const wordCost = 64
const markCost = 24
const shownCost = 1

/** What it costs that a token of the quotation has nothing in the source. */
export function unmatchedInQuotation(token: QuotationToken): number {
  if (token.shown || token.soft) return shownCost
  if (token.edge) return 2 * shownCost
  return token.kind === 'mark' ? markCost : wordCost
}

/**
 * What it costs to pass over a token of the source, right after a token of the quotation. Less than to read it as another
 * word, and less again when the one before it was passed over too, so that what is left out stays in one place.
 */
export function unmatchedInSource(token: Token, after: QuotationToken | undefined, again: boolean): number {
  if (after?.kind === 'ellipsis') return 0
  if (after?.shown || token.soft) return shownCost
  if (isMark(token)) return again ? 8 : markCost
  return again ? 20 : 56
}

/** What it costs to read one token as the other: nothing when they are the same. Less for words that resemble each other, and less than a word
 * added, so that a changed first or last word is set against the source's. */
export function substituteWord(quoted: QuotationToken, source: Token): number {
  if (quoted.key === source.key) return 0
  if (isBracketedForm(quoted, source)) return shownCost
  const [quotedIsMark, sourceIsMark] = [isMark(quoted), isMark(source)]
  if (quotedIsMark !== sourceIsMark) return impossible
  if (quotedIsMark) return quoted.edge && '.,;:'.includes(source.key) ? shownCost : markCost + 6
  if (quoted.lower === source.lower) return 30
  if (quoted.numeral && source.numeral) return 44
  return quoted.lower.startsWith(source.lower.slice(0, 3)) ? 50 : 60
}

/** Whether a boundary of the source lies within a compound: "non-|binding". */
export function cutWord(source: readonly Token[], boundary: number): boolean {
  return !!source[boundary - 1]?.joins || !!source[boundary]?.joins
}

/** Whether the quoted form shows in brackets where it leaves the source's word: "[t]he" for "The", "sign[ed]" for "signs". */
export function isBracketedForm(quoted: Token, source: Token): boolean {
  if (quoted.kind !== 'edited' || source.kind !== 'word') return false
  const head = quoted.key.slice(0, quoted.key.indexOf('['))
  const tail = quoted.key.slice(quoted.key.indexOf(']') + 1)
  return source.key.length >= head.length + tail.length && source.key.startsWith(head) && source.key.endsWith(tail)
}

function isMark({ kind }: Token): boolean {
  return kind === 'mark' || kind === 'ellipsis'
}
