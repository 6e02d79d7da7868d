/**
 * Learns which lines of a scraped text are its article: `node training/train-lines.ts FOLDER...`, each a folder of cases with
 * `source.txt` and `expected.json`. Prints the figures of a cross-validation over whole pages and writes the weights.
 */
import fs from 'node:fs'
import { lineWidth } from '#main/import/clean/lines/context-features.ts'
import { secondFeatures, secondWidth } from '#main/import/clean/lines/second-features.ts'
import { loadTrees, probability, score, type TreesJson } from '#main/import/learned/trees.ts'
import { boost } from './boost.ts'
import { folds, lineExamples, type LineExample } from './line-examples.ts'
import { randomNumbers } from './random-numbers.ts'
import { textCases } from './text-cases.ts'
import { scoreText, summarize } from './text-score.ts'

const target = new URL('../src-main/import/learned/line-trees.json', import.meta.url)
/** From this chance on a line stays. */
const threshold = 0.33
const options = { rounds: 80, depth: 5, rate: 0.1, minLeaf: 15, featureShare: 0.35, rowShare: 0.6 }
/** A lost line of the article is worse than a line too many. */
const lossCosts = 1.15
/** Of the many short lines of menus these are enough; the others are made up for by weight. */
const menuShare = 0.4
const shortLine = 40

const random = randomNumbers(7)
const sets = process.argv.slice(2)
const examples = sets.flatMap((set) => textCases(set).flatMap((each) => lineExamples(each, random)))
const first = crossValidate((example) => example.rows, lineWidth)
report('judged once', first)
const secondRows = new Map(examples.map((example) => [example, secondFeatures(example.rows, first.get(example)!)]))
report(
  'judged twice',
  crossValidate((example) => secondRows.get(example)!, secondWidth)
)
const weights = {
  threshold,
  first: learn(examples, (example) => example.rows, lineWidth),
  second: learn(examples, (example) => secondRows.get(example)!, secondWidth)
}
fs.writeFileSync(target, JSON.stringify(weights))

type RowsOf = (example: LineExample) => Float32Array

/** How likely the lines of each example are the article's, by trees that have seen no variation of it. */
function crossValidate(rowsOf: RowsOf, width: number): Map<LineExample, Float32Array> {
  const chances = new Map<LineExample, Float32Array>()
  for (let fold = 0; fold < folds; fold++) {
    const trees = loadTrees(
      learn(
        examples.filter((example) => example.fold !== fold),
        rowsOf,
        width
      )
    )
    for (const example of examples) {
      if (example.fold !== fold) continue
      const rows = rowsOf(example)
      chances.set(
        example,
        Float32Array.from(example.lines, (_, i) => probability(score(trees, rows, i * width)))
      )
    }
  }
  return chances
}

function learn(from: readonly LineExample[], rowsOf: RowsOf, width: number): TreesJson {
  const thin = randomNumbers(11)
  const kept = from.flatMap((example) =>
    example.lines.flatMap((line, i) => {
      const isMenu = !example.labels[i] && line.length < shortLine
      return isMenu && thin() > menuShare
        ? []
        : [{ example, i, weight: example.weights[i]! / (isMenu ? menuShare : 1) }]
    })
  )
  const rows = new Float32Array(kept.length * width)
  const labels = Float32Array.from(kept, ({ example, i }) => example.labels[i]!)
  const costs = kept.map(({ weight }, k) => weight * (labels[k] ? lossCosts : 1))
  const mean = costs.reduce((a, b) => a + b, 0) / costs.length
  kept.forEach(({ example, i }, k) => rows.set(rowsOf(example).subarray(i * width, (i + 1) * width), k * width))
  return boost({ features: width, rows, labels, weights: Float32Array.from(costs, (cost) => cost / mean) }, options)
}

function report(name: string, chances: ReadonlyMap<LineExample, Float32Array>): void {
  for (const least of [0.25, 0.3, threshold, 0.4, 0.5])
    for (const set of sets) {
      const scores = examples
        .filter(({ scored }) => scored && set.endsWith(scored.set))
        .map((example) => {
          const text = example.lines.filter((_, i) => chances.get(example)![i]! >= least).join('\n')
          return scoreText(example.scored!.expected, text)
        })
      const figures = Object.entries(summarize(scores)).map(([key, value]) => `${key} ${value.toFixed(4)}`)
      console.log(name, least, set.split('/').at(-1), ...figures)
    }
}
