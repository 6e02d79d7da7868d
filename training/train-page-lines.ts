/**
 * Learns the lines that pages put around and into articles, whatever stands around them: `node training/train-page-lines.ts FOLDER...`,
 * each a folder of cases with `expected.json`, whose articles are what such lines are not. Prints the figures of a cross-validation and
 * writes the weights.
 */
import fs from 'node:fs'
import { loadPageLineWeights, scoreOf } from '#main/import/learned/page-line-weights.ts'
import { learnPageLines } from './learn-page-lines.ts'
import { groups, pageLineExamples } from './page-line-examples.ts'

const target = new URL('../src-main/import/learned/page-lines.json', import.meta.url)

const examples = pageLineExamples(process.argv.slice(2))
fs.writeFileSync(target, `${JSON.stringify(learnPageLines(examples))}\n`)

const judged = Array.from({ length: groups }, (_, fold) => {
  const words = loadPageLineWeights(learnPageLines(examples.filter(({ group }) => group % groups !== fold)))
  return examples
    .filter(({ group, kind }) => group % groups === fold && kind !== 'phrase' && kind !== 'mixed')
    .map(({ kind, text }) => ({ kind, odds: scoreOf(words, text) }))
}).flat()
for (const least of [0, 0.7, 1, 1.5, 2, 3]) {
  const shares = [...new Set(judged.map(({ kind }) => kind))].map((wanted) => {
    const own = judged.filter(({ kind }) => kind === wanted)
    return `${wanted} ${(own.filter(({ odds }) => odds > least).length / own.length).toFixed(4)}`
  })
  console.log(`taken out over ${least}:`, ...shares)
}
