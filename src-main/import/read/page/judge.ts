import type { Page } from '../page.ts'
import { loadTrees, probability, score } from '../../learned/trees.ts'
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

/** Judges each block of a page by what it is like and where it stands. */
export function judgeBlocks(page: Page, blocks: readonly PageBlock[]): Verdict {
  const features = measureBlocks(page, blocks)
  const likely = Float32Array.from(blocks, (_, i) => probability(score(trees, features.rows, i * featureCount)))
  return { likely, features }
}
