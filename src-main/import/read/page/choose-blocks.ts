import { isProse } from '../../clean/prose.ts'
import type { Page } from '../page.ts'
import { findCopies } from './copies.ts'
import { judgeBlocks } from './judge.ts'
import { takeBlocks } from './take-blocks.ts'
import type { PageBlock } from './visible-blocks.ts'

/** The blocks that are a page's article, and why each other is not. */
export interface Choice {
  /** Their numbers. Empty when nothing in the page reads like an article. */
  lines: Set<number>
  reasonOf(block: PageBlock): string
}

/** Chooses the blocks that are a page's article. */
export function chooseBlocks(page: Page, blocks: readonly PageBlock[]): Choice {
  const { likely, features } = judgeBlocks(page, blocks)
  const taken = takeBlocks(blocks, features, likely)
  const copies = findCopies(blocks, features.traits, taken)
  const lines = new Set(taken.filter((i) => !copies.has(i)).map((i) => blocks[i]!.line))
  const isEnough = hasProse(blocks, lines) || !blocks.some(({ text }) => isProse(text))
  return {
    lines: isEnough ? lines : new Set(likeliestAround(blocks, likely)),
    reasonOf: (block) => {
      if (copies.has(block.line - 1)) return 'paragraph repeated'
      if (block.hidden) return 'not shown'
      return features.asides.reasonFor(block.holder) ?? 'outside the article'
    }
  }
}

function hasProse(blocks: readonly PageBlock[], chosen: ReadonlySet<number>): boolean {
  return blocks.some(({ line, text }) => chosen.has(line) && isProse(text))
}

/** Where no block is likely enough, those are taken that come close to the likeliest running text. */
function likeliestAround(blocks: readonly PageBlock[], likely: Float32Array): number[] {
  const most = blocks.reduce(
    (top, { text, hidden }, i) => (!hidden && isProse(text) ? Math.max(top, likely[i]!) : top),
    0
  )
  return blocks.filter((_, i) => likely[i]! >= most / 2).map(({ line }) => line)
}
