import type { SourceBlock } from '../read.ts'
import type { CueFamily } from './lines/cue-phrases.ts'
import { families } from './lines/lexicon.ts'
import { judgeLines, threshold } from './lines/judge-lines.ts'
import { own, ownWidth } from './lines/own-features.ts'

/** What the learned judge says of the blocks of a text. */
export interface Judged {
  isArticle(block: SourceBlock): boolean
  /** How likely it is the article's, from 0 to 1. */
  chance(block: SourceBlock): number
  /** The share of its words that are such as stand around articles. */
  cued(block: SourceBlock): number
  /** The share of its telling words that the long lines of the text have, too. */
  overlap(block: SourceBlock): number
  /** How often its words stand as a line of the text, up to 6. */
  times(block: SourceBlock): number
  /** What a block is by its own words, in a few words. */
  kind(block: SourceBlock): string
  /** What a block that is not the article's seems to be, by its words and what stands before it. */
  reason(block: SourceBlock): string
}

const reasons: Record<CueFamily, string> = {
  share: 'share buttons',
  menu: 'menu',
  consent: 'cookie notice',
  newsletter: 'newsletter or channel invitation',
  more: 'link to another article',
  related: 'other articles',
  comments: 'comments',
  advert: 'advertisement',
  legal: 'page footer',
  byline: 'about the author',
  credit: 'picture credit',
  paywall: 'subscription notice',
  tags: 'tags',
  shop: 'offers',
  media: 'player',
  time: 'date or reading time'
}
const notPart = 'not part of the article'
/** Lines of fewer words before an article are a menu's (log2 of one word more). */
const menuWords = Math.log2(1 + 4.5)
/** What is said of these goes for the lines under them, too. */
const openers = new Set<CueFamily>(['related', 'comments', 'shop', 'tags', 'legal', 'byline', 'newsletter'])

/** Has the blocks of a text judged. */
export function judge(blocks: readonly SourceBlock[]): Judged {
  const { chances, owns } = judgeLines(blocks)
  const at = new Map(blocks.map((block, i) => [block, i]))
  const isArticle = (i: number): boolean => chances[i]! >= threshold
  let told: string[] | undefined
  return {
    isArticle: (block) => isArticle(at.get(block)!),
    chance: (block) => chances[at.get(block)!]!,
    cued: (block) => owns[at.get(block)! * ownWidth + own.cued]!,
    overlap: (block) => owns[at.get(block)! * ownWidth + own.overlap]!,
    times: (block) => owns[at.get(block)! * ownWidth + own.times]!,
    kind: (block) => {
      const family = familyOf(owns, at.get(block)! * ownWidth)
      return family ? reasons[family] : notPart
    },
    reason: (block) => (told ??= tellReasons(owns, isArticle))[at.get(block)!]!
  }
}

function tellReasons(owns: Float32Array, isArticle: (i: number) => boolean): string[] {
  const lines = owns.length / ownWidth
  const start = indices(lines).find(isArticle) ?? lines
  const end = indices(lines).findLast(isArticle) ?? -1
  let open: string | null = null
  return indices(lines).map((i) => {
    if (isArticle(i)) {
      open = null
      return ''
    }
    const family = familyOf(owns, i * ownWidth)
    if (family && openers.has(family)) open = reasons[family]
    if (family) return reasons[family]
    if (i < start && owns[i * ownWidth + own.words]! < menuWords) return 'menu'
    if (open) return open
    if (i < start) return 'before the article'
    return i > end ? 'after the article' : notPart
  })
}

/** The family that most of a line's words, or its first ones, belong to. */
function familyOf(owns: Float32Array, at: number): CueFamily | null {
  let best: CueFamily | null = null
  let most = 0.34
  families.forEach((family, f) => {
    const share = owns[at + own.cues + f]!
    if (share > most) {
      most = share
      best = family
    }
  })
  return best
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}
