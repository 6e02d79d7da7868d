import { headingLevel } from './elements.ts'
import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** Longer blocks are text. */
const mostWords = 40
/** A headline has so much in common with what the page is called: pages are called after their site as well. */
const leastAlike = 0.6
const leastAlikeHighest = 0.4
/** What a heading, and one of the highest level, is ahead of other lines; a line that is not shown is behind. */
const leadOfHeadings = 0.2
const leadOfHighest = 0.3
const lagOfHidden = 0.2

/** The block that is most like one of a page's titles, which are folded; -1 when none is enough like it. */
export function findHeadline(
  blocks: readonly PageBlock[],
  traits: readonly TextTraits[],
  titles: readonly string[]
): number {
  const wanted = [...new Set(titles)].map((title) => new Set(title.split(' ')))
  const inTitles = new Set(wanted.flatMap((title) => [...title]))
  let most = 0
  let found = -1
  blocks.forEach(({ holder, hidden }, i) => {
    const { words, folded } = traits[i]!
    if (words === 0 || words > mostWords) return
    const list = folded.split(' ')
    if (!list.some((word) => inTitles.has(word))) return
    const own = new Set(list)
    const alike = wanted.reduce((best, title) => Math.max(best, shareInCommon(own, title)), 0)
    const level = headingLevel(holder)
    if (alike < (level === 1 ? leastAlikeHighest : leastAlike)) return
    const rank = alike + (level === 1 ? leadOfHighest : level ? leadOfHeadings : 0) - (hidden ? lagOfHidden : 0)
    if (rank <= most) return
    most = rank
    found = i
  })
  return found
}

/** Twice the words that two have in common, as a share of all of both. */
function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return (2 * common) / (a.size + b.size)
}
