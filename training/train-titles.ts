/**
 * Learns which line of a scraped text is its headline: `node training/train-titles.ts FOLDER...`, each a folder of cases with
 * `source.txt` and `expected.json`, or `FOLDER=PAGES` where the pages of the same cases say what their headlines are. Prints the
 * figures of a cross-validation over five parts and writes the weights.
 */
import fs from 'node:fs'
import { judge } from '#main/import/clean/judged.ts'
import { titleCandidates } from '#main/import/clean/rank-titles.ts'
import { titleSigns } from '#main/import/clean/title-signs.ts'
import { readText } from '#main/import/read/text.ts'
import { fold, tidyCharacters } from '#main/import/tidy.ts'
import { statedTitles } from './stated-titles.ts'
import { textCases } from './text-cases.ts'

/** A text's candidates, a row of signs each, and which of them say what the headline says. */
interface Choice {
  rows: number[][]
  isTitle: boolean[]
}

const target = new URL('../src-main/import/learned/title-weights.json', import.meta.url)
const parts = 5
const rounds = 250
const rate = 0.05
/** How strongly weights are drawn towards nothing. */
const restraint = 0.002

const choices: Choice[] = []
for (const folder of process.argv.slice(2)) {
  const [texts = '', pages] = folder.split('=')
  const titles = pages ? await statedTitles(pages) : null
  for (const { id, source, title } of textCases(texts)) {
    const wanted = titles ? titles.get(id) : title
    if (wanted) choices.push(await choiceOf(source, wanted))
  }
}
for (let part = 0; part < parts; part++) {
  const weights = learn(choices.filter((_, i) => i % parts !== part))
  const rest = choices.filter((_, i) => i % parts === part)
  console.log(`part ${part}: ${rest.filter((choice) => isRight(choice, weights)).length} of ${rest.length}`)
}
const weights = learn(choices)
console.log(`learned from: ${choices.filter((choice) => isRight(choice, weights)).length} of ${choices.length}`)
const rounded = weights.map((weight) => Math.round(weight * 100) / 100)
fs.writeFileSync(
  target,
  JSON.stringify(Object.fromEntries(titleSigns.map((sign, k) => [sign, rounded[k]])), null, 2) + '\n'
)

async function choiceOf(source: string, title: string): Promise<Choice> {
  const { blocks } = await readText({ bytes: new Uint8Array(), name: 'text', text: tidyCharacters(source) })
  const candidates = titleCandidates(blocks, judge(blocks))
  return {
    rows: candidates.map(({ signs }) => titleSigns.map((sign) => signs[sign])),
    isTitle: candidates.map(({ block }) => fold(block.text) === fold(title))
  }
}

/** Weights under which the headlines of the most texts are the likeliest of their lines, by gradient descent. */
function learn(from: readonly Choice[]): number[] {
  const known = from.filter(({ isTitle }) => isTitle.includes(true))
  const weights = titleSigns.map(() => 0)
  const squares = titleSigns.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => restraint * weight)
    for (const choice of known) addGradient(choice, weights, gradient, known.length)
    gradient.forEach((slope, k) => {
      squares[k] = 0.95 * squares[k]! + 0.05 * slope * slope
      weights[k]! -= (rate * slope) / (Math.sqrt(squares[k]!) + 1e-3)
    })
  }
  return weights
}

function addGradient({ rows, isTitle }: Choice, weights: readonly number[], gradient: number[], texts: number): void {
  const scores = rows.map((row) => Math.exp(scoreOf(row, weights)))
  const all = scores.reduce((sum, score) => sum + score, 0)
  const right = scores.reduce((sum, score, i) => sum + (isTitle[i] ? score : 0), 0)
  rows.forEach((row, i) => {
    const excess = (scores[i]! / all - (isTitle[i] ? scores[i]! / right : 0)) / texts
    row.forEach((sign, k) => (gradient[k]! += excess * sign))
  })
}

function scoreOf(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, sign, k) => sum + sign * weights[k]!, 0)
}

function isRight({ rows, isTitle }: Choice, weights: readonly number[]): boolean {
  const scores = rows.map((row) => scoreOf(row, weights))
  return isTitle[scores.indexOf(Math.max(...scores))] ?? false
}
