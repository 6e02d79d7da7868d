import { findSimilar, likeness, type Range } from './find-similar.ts'

/** What is known of a quote's surroundings: the text before and after it, and the offset where it once began. */
export interface QuoteContext {
  prefix?: string
  suffix?: string
  hint?: number
}

/** The best place for a quote, with how good it is. */
export interface QuoteMatch {
  start: number
  end: number
  /** 0 to 1. */
  score: number
  /** The words are the quote's, white space aside. */
  sameWords: boolean
  /** What stands next to it proves that it is the same place. */
  samePlace: boolean
}

/** A quote that is less like than this has become another text: unrelated sentences of one language come to about 0.4. */
const leastLikeness = 0.75
/** Between two sides that are as they were, this much of a quote is enough to show a person what has become of it. */
const leastLikenessInPlace = 0.55
const sameSide = 0.9
/** What context must reach to speak for a quote. Unrelated context comes to about 0.4, short pieces of it to 0.5. */
const supportingLikeness = 0.65
/** Words that make this many code units do not recur by chance, so they can be known again without their context. */
const tellingLength = 32
/** Such words, when their context is gone, must be nearly the same. */
const leastLikenessAlone = 0.9
const mostOccurrences = 500

/**
 * The best match of a quote in a text, or null when nothing is like enough to be that quote.
 *
 * The cheap path is one pass of `indexOf`: it ends the search when an occurrence stands where its context says. Only
 * otherwise is the text searched for something similar, which costs about 60 ms a megabyte for a sentence and is kept to
 * about a second for a quote of 5,000 code units, see `findSimilar`.
 */
export function matchQuote(text: string, quote: string, context: QuoteContext): QuoteMatch | null {
  if (quote.trim() === '') return null
  const exact = occurrences(text, quote, context.hint).map((range) => rate(text, quote, range, context))
  const sure = pick(exact)
  if (sure?.samePlace) return sure
  const similar = findSimilar(text, quote, 1 - leastLikeness, context.hint)
  const inPlace = betweenSides(text, quote, context)
  return pick([...exact, ...[...similar, ...inPlace].map((range) => rate(text, quote, range, context))])
}

const nearSide = 32

/** What stands now between the words that stood before the quote and those that stood after it. */
function betweenSides(text: string, quote: string, { prefix = '', suffix = '' }: QuoteContext): Range[] {
  const [before, after] = [prefix.slice(-nearSide), suffix.slice(0, nearSide)]
  const found: Range[] = []
  if (!before.trim() || !after.trim()) return found
  for (let at = text.indexOf(before); at >= 0 && found.length < mostOccurrences; at = text.indexOf(before, at + 1)) {
    const start = at + before.length
    const length = text.slice(start, start + 2 * quote.length + nearSide).indexOf(after)
    if (length > 0) found.push({ start, end: start + length })
  }
  return found
}

/** Every exact occurrence; of very many, the first and the one at the hint. */
function occurrences(text: string, quote: string, hint?: number): Range[] {
  const found: Range[] = []
  if (hint !== undefined && text.startsWith(quote, hint)) found.push({ start: hint, end: hint + quote.length })
  for (let at = text.indexOf(quote); at >= 0 && found.length < mostOccurrences; at = text.indexOf(quote, at + 1))
    if (at !== hint) found.push({ start: at, end: at + quote.length })
  return found
}

interface Rated extends QuoteMatch {
  /** How like the words are, and what is next to them; null where the selector has nothing there to compare. */
  words: number
  before: number | null
  after: number | null
  atHint: boolean
}

function rate(text: string, quote: string, { start, end }: Range, context: QuoteContext): Rated {
  const { prefix = '', suffix = '', hint } = context
  const found = text.slice(start, end)
  const words = likeness(quote, found)
  const before = prefix ? likenessAtEnd(prefix, text.slice(Math.max(0, start - 2 * prefix.length), start)) : null
  const after = suffix ? likenessAtStart(suffix, text.slice(end, end + 2 * suffix.length)) : null
  const near = hint === undefined ? null : 1 - Math.abs(start - hint) / Math.max(text.length, 1)
  // The quote's own words weigh most; place only decides between equals.
  const score = weigh([60, words], [18, before], [18, after], [4, near])
  const sameWords = found === quote || layout(found) === layout(quote)
  return { start, end, score, sameWords, samePlace: false, words, before, after, atHint: start === hint }
}

/** The best of the likely matches, and whether its place is beyond doubt. */
function pick(matches: Rated[]): QuoteMatch | null {
  const [first, second] = matches.filter(isLikely).sort((a, b) => b.score - a.score)
  if (!first) return null
  const { start, end, score, sameWords } = first
  // Subtle: the hint settles it between places that are alike in everything else.
  const rivalled =
    !!second && second.sameWords === sameWords && !first.atHint && contextOf(first) - contextOf(second) < 0.05
  return { start, end, score, sameWords, samePlace: !rivalled && standsWhereItDid(first) }
}

function isLikely({ words, before, after, end, start }: Rated): boolean {
  if (before !== null && after !== null && Math.min(before, after) >= sameSide) return words >= leastLikenessInPlace
  if (words < leastLikeness) return false
  const supported = (side: number | null): boolean => side !== null && side >= supportingLikeness
  if (before === null && after === null) return words === 1 || end - start >= tellingLength
  if (end - start >= tellingLength) return words >= leastLikenessAlone || supported(before) || supported(after)
  return words === 1 ? supported(before) || supported(after) : supported(before) && supported(after)
}

/** Both sides unchanged; or one, when the words are telling; or all there is when the selector has no context. */
function standsWhereItDid({ before, after, start, end }: Rated): boolean {
  const sides = [before, after].filter((side) => side !== null)
  const unchanged = sides.filter((side) => side === 1).length
  return unchanged === sides.length || (unchanged > 0 && end - start >= tellingLength)
}

function contextOf({ before, after }: Rated): number {
  return (before ?? 0) + (after ?? 0)
}

function weigh(...parts: [weight: number, value: number | null][]): number {
  const known = parts.filter((part): part is [number, number] => part[1] !== null)
  const total = known.reduce((sum, [weight]) => sum + weight, 0)
  return known.reduce((sum, [weight, value]) => sum + weight * value, 0) / total
}

function likenessAtEnd(prefix: string, before: string): number {
  const [wanted, there] = [layout(prefix).trimEnd(), layout(before).trimEnd()]
  return there.endsWith(wanted) ? 1 : 0.99 * likeness(wanted, there.slice(-wanted.length))
}

function likenessAtStart(suffix: string, after: string): number {
  const [wanted, there] = [layout(suffix).trimStart(), layout(after).trimStart()]
  return there.startsWith(wanted) ? 1 : 0.99 * likeness(wanted, there.slice(0, wanted.length))
}

function layout(text: string): string {
  return text.replace(/\s+/g, ' ')
}
