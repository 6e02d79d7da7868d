import { likeness } from './find-similar.ts'
import { follow, wordBounds } from './place-passage/follow.ts'
import { isOldText, putIn } from './place-passage/old-text.ts'
import { anchor, type Anchor, type TextPositionSelector, type TextQuoteSelector } from './selectors.ts'
import type { WordChange } from './word-diff.ts'

/** Two versions of a text with what lies between them, see `wordDiff`. */
export interface TextPair {
  before: string
  after: string
  changes: readonly WordChange[]
}

/** What has become of a passage is shown when this much of it is as it was; somewhere else, it must be more like it. */
const leastLikeness = 0.55
const leastLikenessElsewhere = 0.6

const lost: Anchor = { state: 'lost', start: null, end: null, score: 0 }

/**
 * Where a passage lies in a new version of a text. `was` is its range in the old version, null when it had none there.
 *
 * `exact` means: the passage's own words, at the place that a comparison of the versions, or their surroundings, prove. `moved`
 * is the likeliest place and for a person to confirm; `lost` is all the rest. Text that stood elsewhere in the old version and
 * still does is never taken for a passage that is gone, however like it is.
 */
export function placePassage(pair: TextPair, selector: TextQuoteSelector, was: TextPositionSelector | null): Anchor {
  const { after, changes } = pair
  const followed = was && follow(changes, after, was)
  const words = ({ start, end }: TextPositionSelector): string => after.slice(start, end)
  if (followed?.isProven && sameWords(words(followed), selector.exact))
    return { state: 'exact', start: followed.start, end: followed.end, score: 1 }
  const found = search(pair, selector, was, followed)
  if (!followed || found.state === 'exact') return found
  const score = likeness(selector.exact, words(followed))
  const range = rangeOf(found)
  const isElsewhere = range && (range.end <= followed.start || range.start >= followed.end)
  // What a search found about there is the same words with less care for where they begin and end.
  if (isElsewhere && likeness(selector.exact, words(range)) > score) return found
  if (score < leastLikeness) return isElsewhere ? found : lost
  return { state: 'moved', start: followed.start, end: followed.end, score }
}

/** Searches the new text for the passage, then, when what is found there is other old text, what was put in. */
function search(
  { after, changes }: TextPair,
  selector: TextQuoteSelector,
  was: TextPositionSelector | null,
  followed: TextPositionSelector | null
): Anchor {
  const found = anchor(after, selector, followed ?? undefined)
  const range = rangeOf(found)
  if (!range) return lost
  if (!was || !isOldText(changes, range, was)) return withWholeWords(after, found)
  const candidates = putIn(changes, selector.exact.length * leastLikenessElsewhere).map(({ text, to }) => {
    const inside = withWholeWords(text, anchor(text, selector))
    const place = rangeOf(inside)
    return place ? { ...inside, start: place.start + to.start, end: place.end + to.start } : lost
  })
  return candidates.reduce((best, next) => (next.score > best.score ? next : best), lost)
}

/** An approximate search may end in the middle of a word; a passage does not. */
function withWholeWords(text: string, found: Anchor): Anchor {
  const range = rangeOf(found)
  return range && found.state === 'moved' ? { ...found, ...wordBounds(text, range) } : found
}

function rangeOf({ start, end }: Anchor): TextPositionSelector | null {
  return start === null || end === null ? null : { start, end }
}

function sameWords(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ')
}
