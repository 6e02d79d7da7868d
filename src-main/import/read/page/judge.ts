import type { Page } from '../page.ts'
import { loadTrees, probability, score, type Trees } from '../../learned/trees.ts'
import weights from '../../learned/page.json' with { type: 'json' }
import { featureCount, measureBlocks, type PageFeatures } from './block-features.ts'
import type { PageBlock } from './visible-blocks.ts'

const trees = loadTrees(weights)

/** What the judge says of a page's blocks. */
export interface Verdict {
  /** How likely each is a part of the article, 0 to 1. */
  likely: Float32Array
  features: PageFeatures
}

/** How likely each block is by some trees; what is settled is not asked. */
export function likelyBy(asked: Trees, { count, rows, settled }: PageFeatures): Float32Array {
  return Float32Array.from({ length: count }, (_, i) =>
    settled[i] ? 0 : probability(score(asked, rows, i * featureCount))
  )
}

/** Judges each block of a page by what it is like and where it stands. */
export function judgeBlocks(page: Page, blocks: readonly PageBlock[]): Verdict {
  const features = measureBlocks(page, blocks)
  return { likely: likelyBy(trees, features), features }
}
