import { comments } from './asides.ts'
import type { PageFeatures } from './block-features.ts'
import type { PageBlock } from './visible-blocks.ts'

/** A paragraph that is likelier than this to be the article's may be taken: to lose one is worse than to keep one too many. */
export const threshold = 0.2
/** The longer a paragraph is beside the article, the more one too many spoils; likelier than this it is taken anyway. */
const mostAsked = 0.35
/** What a lost paragraph weighs, as a share of the article: among paragraphs that surely are the article's, more. */
const weightOfLost = 0.06
const weightOfLostWithin = 0.2
/** Lines and captions are no great loss, headings a small one. */
const lineThreshold = 0.5
const headingThreshold = 0.4
/** Between paragraphs that surely are the article's, one is taken that need not be much like it. */
const withinThreshold = 0.1
const sure = 0.8
/** How many blocks away they may be. */
const reach = 6
const fewestWords = 12
/** Less likely blocks do not count for how long the article is, which no article is shorter than. */
const leastCounted = 0.3
const shortestArticle = 50

/** The indices of the blocks that are taken for the article, given how likely each is and how likely a paragraph must be at least. */
export function takeBlocks(
  blocks: readonly PageBlock[],
  { traits, asides, start }: Pick<PageFeatures, 'traits' | 'asides' | 'start'>,
  likely: Float32Array,
  least = threshold
): number[] {
  const size = traits.reduce((sum, { words }, i) => sum + (likely[i]! > leastCounted ? likely[i]! * words : 0), 0)
  const isLong = (i: number): boolean => traits[i]!.words >= fewestWords
  const hasSure = (from: number, to: number): boolean => {
    for (let i = Math.max(0, from); i < Math.min(blocks.length, to); i++)
      if (likely[i]! > sure && isLong(i)) return true
    return false
  }
  const isWithin = (i: number): boolean => hasSure(i - reach, i) && hasSure(i + 1, i + 1 + reach)
  const askedOfParagraph = (i: number): number => {
    const spoilt = traits[i]!.words / 2 / Math.max(shortestArticle, size)
    const within = likely[i]! > withinThreshold && isWithin(i)
    const even = spoilt / (2 * spoilt + (within ? weightOfLostWithin : weightOfLost))
    return Math.min(Math.max(mostAsked, least), Math.max(within ? withinThreshold : least, even))
  }
  return blocks.flatMap(({ kind, holder }, i) => {
    if (i < start || (likely[i]! < sure && (asides.of(holder) & comments) > 0)) return []
    if (isLong(i) && kind !== 'heading' && kind !== 'caption') return likely[i]! > askedOfParagraph(i) ? [i] : []
    return likely[i]! > Math.max(least, kind === 'heading' ? headingThreshold : lineThreshold) ? [i] : []
  })
}
