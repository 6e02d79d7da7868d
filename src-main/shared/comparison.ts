import type { ItemFields } from './csl.ts'
import type { ArticleSummary, Id } from './model.ts'
import type { WordChange } from './word-diff.ts'

/** A file that has the very text of an article and gave none of its own. */
export interface SameText {
  name: string
  /** What it says of itself. */
  item: ItemFields
  importedAt: string
}

/** An article that has most of its words in common with another. */
export interface SimilarArticle {
  article: ArticleSummary
  /** 0 to 1: the share of their words that stand in runs of four or more that both have. */
  score: number
}

/** What lies between two texts. */
export interface Comparison {
  from: { version: Id; ordinal: number }
  to: { version: Id; ordinal: number }
  /** In the order of the texts, without gaps; see `wordDiff`. */
  changes: WordChange[]
}
