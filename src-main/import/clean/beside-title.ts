import type { Draft } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { countWords, endsSentence, isProse } from './prose.ts'

/** Bylines and dates stand no more lines than these before a headline, after it, and after the last line of the article. */
const above = 4
const below = 14
const after = 12
/** A deck of sentences has fewer words than the first paragraph, which the lines under a headline end before. */
const paragraph = 25

/** The lines of a scraped text where its own byline and date stand. */
export interface BesideTitle {
  /** Those under the headline, up to the first paragraph, then those above it, the nearest first. */
  head: SourceBlock[]
  /** Those after the last line of the article. */
  tail: SourceBlock[]
}

/** The lines about the headline and after the article of a scraped text; null where no headline was found, or of other originals. */
export function besideTitle({ left, fields, judged }: Draft): BesideTitle | null {
  const title = fields.find(({ field }) => field === 'title')
  if (!title || !judged) return null
  const isParagraph = (block: SourceBlock): boolean =>
    isProse(block.text) && endsSentence(block.text) && judged.isArticle(block)
  const isLong = (block: SourceBlock): boolean => isParagraph(block) && countWords(block.text) >= paragraph
  const at = left.findIndex(({ line }) => line > title.line)
  if (at < 0) return null
  const start = left.findIndex((block, i) => i >= at && isLong(block))
  const end = left.findLastIndex(isParagraph)
  const under = left.slice(at, Math.min(start < 0 ? left.length : start, at + below))
  return {
    head: [...under, ...left.slice(Math.max(0, at - above), at).reverse()],
    tail: end < at ? [] : left.slice(end + 1, end + 1 + after)
  }
}
