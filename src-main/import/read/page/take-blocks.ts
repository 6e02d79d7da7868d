import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** A paragraph that is likelier than this to be the article's is taken: to lose one is worse than to keep one too many. */
export const threshold = 0.25
/** Lines and captions are no great loss, headings a small one. */
const lineThreshold = 0.5
const headingThreshold = 0.4
/** Between paragraphs that surely are the article's, one is taken that need not be much like it. */
const withinThreshold = 0.12
const sure = 0.8
/** How many blocks away they may be. */
const reach = 6
const fewestWords = 12

/** The indices of the blocks that are taken for the article, given how likely each is and how likely a paragraph must be. */
export function takeBlocks(
  blocks: readonly PageBlock[],
  traits: readonly TextTraits[],
  likely: Float32Array,
  least = threshold
): number[] {
  const isLong = (i: number): boolean => traits[i]!.words >= fewestWords
  const isParagraph = (i: number): boolean => isLong(i) && !['heading', 'caption'].includes(blocks[i]!.kind)
  const hasSure = (from: number, to: number): boolean => {
    for (let i = Math.max(0, from); i < Math.min(blocks.length, to); i++)
      if (likely[i]! > sure && isLong(i)) return true
    return false
  }
  const isWithin = (i: number): boolean => hasSure(i - reach, i) && hasSure(i + 1, i + 1 + reach)
  return blocks.flatMap((_, i) => {
    const isTaken = isParagraph(i)
      ? likely[i]! > least || (likely[i]! > withinThreshold && isWithin(i))
      : likely[i]! > Math.max(least, blocks[i]!.kind === 'heading' ? headingThreshold : lineThreshold)
    return isTaken ? [i] : []
  })
}
