import { loadTrees, probability, score, type Trees } from '../../learned/trees.ts'
import { lineFeatures, lineWidth } from './context-features.ts'
import weights from '../../learned/line-trees.json' with { type: 'json' }
import { LineWords } from '../../line-words.ts'
import { ownFeatures } from './own-features.ts'
import { secondFeatures, secondWidth } from './second-features.ts'
import { WordTable } from './word-table.ts'

/** Lines as the learned judge sees them: how likely each belongs to the article, and its own features. */
export interface JudgedLines {
  /** From 0 to 1, a line each. */
  chances: Float32Array
  owns: Float32Array
}

/** From this chance on a line is the article's. A lost paragraph is worse than a line too many. */
export const { threshold } = weights

let trees: { first: Trees; second: Trees } | undefined

/** Judges every line of a text by its words, its place and its neighbours, and again with how its neighbours were judged. */
export function judgeLines(lines: readonly { text: string }[]): JudgedLines {
  trees ??= { first: loadTrees(weights.first), second: loadTrees(weights.second) }
  const words = new LineWords(lines)
  const owns = ownFeatures(words, new WordTable(words))
  const rows = lineFeatures(owns)
  const first = chancesOf(trees.first, rows, lineWidth, lines.length)
  const second = secondFeatures(rows, first)
  return { chances: chancesOf(trees.second, second, secondWidth, lines.length), owns }
}

function chancesOf(each: Trees, rows: Float32Array, width: number, lines: number): Float32Array {
  const chances = new Float32Array(lines)
  for (let i = 0; i < lines; i++) chances[i] = probability(score(each, rows, i * width))
  return chances
}
