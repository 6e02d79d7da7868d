import { measureBlocks, type PageFeatures } from '#main/import/read/page/block-features.ts'
import { listVisibleBlocks, type PageBlock } from '#main/import/read/page/visible-blocks.ts'
import { parsePage } from '#main/import/read/page.ts'
import { labelBlocks, type Labels } from './label-blocks.ts'
import type { PageCase } from './page-cases.ts'
import { takeHints, thinOut } from './page-variants.ts'
import { randomNumbers } from './random-numbers.ts'

/** A case with its blocks, what the judge knows of them and what it should say. */
export interface PageRows extends PageFeatures {
  of: PageCase
  blocks: PageBlock[]
  labels: Float32Array
  /** How much each block counts: its part of the expected text's length, and something for being there. */
  weights: Float32Array
}

/** Takes a case apart for training: the page as it is, and a variant of it. */
export function pageRows(of: PageCase, index: number): { page: PageRows; variant: PageRows } {
  const page = parsePage(of.html)
  const blocks = listVisibleBlocks(page)
  const labels = labelBlocks(blocks, of.gold)
  const random = randomNumbers(index + 1)
  const bare = parsePage(of.html)
  takeHints(bare, random)
  const kept = thinOut(labels, random)
  const all = listVisibleBlocks(bare)
  const fewer = kept.map((i, k) => ({ ...all[i]!, line: k + 1 }))
  return {
    page: { of, blocks, ...weigh(labels), ...measureBlocks(page, blocks, true) },
    variant: { of, blocks: fewer, ...weigh(only(labels, kept)), ...measureBlocks(bare, fewer, true) }
  }
}

function weigh({ shares, words, copies }: Labels): Pick<PageRows, 'labels' | 'weights'> {
  const size = words.reduce((sum, count, i) => sum + count * shares[i]!, 0)
  const weights = Float32Array.from(words, (count, i) =>
    copies.has(i) ? 0.05 : 0.1 + Math.min(4, (100 * count) / Math.max(50, size))
  )
  return { labels: shares, weights }
}

function only({ shares, words, copies }: Labels, kept: readonly number[]): Labels {
  return {
    shares: Float32Array.from(kept, (i) => shares[i]!),
    words: Int32Array.from(kept, (i) => words[i]!),
    copies: new Set(kept.flatMap((i, k) => (copies.has(i) ? [k] : [])))
  }
}
