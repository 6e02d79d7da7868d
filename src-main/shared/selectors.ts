/**
 * Ranges of a text as W3C Web Annotation selectors.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
import { matchQuote } from './match-quote.ts'
import type { Placement } from './model.ts'

/** Words with what stands before and after them. @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  exact: string
  prefix: string
  suffix: string
}

/** A range of a text; `end` is exclusive. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  start: number
  end: number
}

/** Where a passage's words were found, with how sure that is. `start` and `end` are null when it is lost. */
export type Anchor = Pick<Placement, 'state' | 'start' | 'end' | 'score'>

/** The least and the most context that a selector keeps on a side, in UTF-16 code units. */
const leastContext = 32
const mostContext = 200

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Describes a range by its words and about a sentence on each side: 32 to 200 code units where the text has them, never half a character. */
export function describeRange(text: string, { start, end }: TextPositionSelector): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end))
  }
}

/**
 * Finds a passage's words again in a text.
 *
 * `exact` needs identical words (white space aside) whose place is beyond doubt: what stands next to them is unchanged on
 * both sides, or on one side when the words are long enough not to recur by chance; and no other place fits as well, unless
 * the hint, the range they once had, names one of the two. Without any context to compare, the only occurrence is exact.
 * Whatever else is likely enough is `moved`, for a person to confirm. The rest is `lost`: there is no silent guess.
 */
export function anchor(text: string, selector: TextQuoteSelector, hint?: TextPositionSelector): Anchor {
  const { exact, prefix, suffix } = selector
  const match = matchQuote(text, exact, { prefix, suffix, ...(hint && { hint: hint.start }) })
  if (!match) return { state: 'lost', start: null, end: null, score: 0 }
  const { start, end, score, sameWords, samePlace } = match
  return { state: sameWords && samePlace ? 'exact' : 'moved', start, end, score }
}

function contextStart(text: string, start: number): number {
  const from = Math.max(0, start - mostContext)
  const near = Math.max(0, start - leastContext)
  const breaks = [...text.slice(from, near).matchAll(sentenceEnd)]
  const last = breaks.at(-1)
  if (last) return from + last.index + last[0].length
  if (from === 0) return 0
  return wholeCharacter(text, wordBreakAfter(text, from, near))
}

function contextEnd(text: string, end: number): number {
  const near = Math.min(text.length, end + leastContext)
  const to = Math.min(text.length, end + mostContext)
  const first = text.slice(near, to).search(sentenceEnd)
  if (first >= 0) return wholeCharacter(text, near + first + 1)
  if (to === text.length) return to
  const space = text.slice(near, to).search(/\s\S*$/)
  return wholeCharacter(text, space < 0 ? to : near + space)
}

/** Where a sentence or a paragraph ends, with the space after it. */
const sentenceEnd = /[.!?…][\p{Pe}\p{Pf}"']*\s+|[。！？]|\n+/gu

function wordBreakAfter(text: string, from: number, before: number): number {
  const space = text.slice(from, before).search(/\s/)
  return space < 0 ? from : from + space + 1
}

/** The offset itself, or the start of the character that it would split. */
function wholeCharacter(text: string, offset: number): number {
  const from = Math.max(0, offset - leastContext)
  const around = graphemes.segment(text.slice(from, offset + leastContext))
  const index = around.containing(offset - from)?.index
  return index === undefined ? offset : from + index
}
