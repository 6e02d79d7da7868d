import { measureBlocks, type PageFeatures } from '#main/import/read/page/block-features.ts'
import { listVisibleBlocks, type PageBlock } from '#main/import/read/page/visible-blocks.ts'
import { parsePage } from '#main/import/read/page.ts'
import { labelBlocks } from './label-blocks.ts'
import type { PageCase } from './page-cases.ts'
import { wordsOf } from './measures.ts'

/** A case with its blocks, what the judge knows of them and what it should say. */
export interface PageRows extends PageFeatures {
  of: PageCase
  blocks: PageBlock[]
  labels: Float32Array
  /** How much each block counts: its part of the expected text's length, and something for being there. */
  weights: Float32Array
}

/** Takes a case apart for training. */
export function pageRows(of: PageCase): PageRows {
  const page = parsePage(of.html)
  const blocks = listVisibleBlocks(page)
  const { shares, words, copies } = labelBlocks(
    blocks.map(({ text }) => text),
    of.gold
  )
  const size = Math.max(50, wordsOf(of.gold).length)
  const weights = Float32Array.from(words, (count, i) =>
    copies.has(i) ? 0.05 : 0.1 + Math.min(4, (100 * count) / size)
  )
  return { ...measureBlocks(page, blocks), of, blocks, labels: shares, weights }
}
