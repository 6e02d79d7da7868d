import { lineFeatures } from '#main/import/clean/lines/context-features.ts'
import { ownFeatures } from '#main/import/clean/lines/own-features.ts'
import { WordTable } from '#main/import/clean/lines/word-table.ts'
import { LineWords } from '#main/import/line-words.ts'
import { repairText } from '#main/import/mojibake.ts'
import { readText } from '#main/import/read/text.ts'
import { tidyCharacters, tidySpaces } from '#main/import/tidy.ts'
import { lineLabels } from './line-labels.ts'
import { noiseLine } from './line-noise.ts'
import type { TextCase } from './text-cases.ts'

/** A text to learn from: its lines, which of them are the article's, and how much each counts. */
export interface LineExample {
  /** The case it is made of, or null for a variation of one. */
  scored: TextCase | null
  lines: string[]
  labels: Float32Array
  weights: Float32Array
  /** Rows of `lineWidth` features. */
  rows: Float32Array
  /** Which fifth of the cases it belongs to; all variations of a page do. */
  fold: number
}

/** How many parts the cases are cut into for cross-validation. */
export const folds = 5

/** A case as it is, and its article alone: whole, cut short, and with lines around and within it that we made up. */
export function lineExamples(each: TextCase, random: () => number): LineExample[] {
  const source = tidyCharacters(repairText(each.source, new Set()).text)
  const { blocks } = readText({ bytes: new Uint8Array(), text: source, name: '' })
  const lines = blocks.map(({ text }) => text)
  const labels = lineLabels(lines, each.expected)
  const whole = example(each, lines, labels.map(rounded), each.metric === 'shingles' ? 1.2 : 1)
  const article = each.expected.split(/\n+/).map(tidySpaces).filter(Boolean)
  const variations = [0, 8, 6].map((noise, i) => {
    const most = i === 2 ? 2 + Math.floor(random() * 7) : article.length
    const start = i === 2 ? Math.floor(random() * Math.max(1, article.length - most)) : 0
    return vary(article.slice(start, start + most), each.title, Math.floor(random() * (noise + 1)), random)
  })
  const varied = variations
    .filter(({ lines }) => lines.length)
    .map(({ lines, labels }) => ({ ...example(each, lines, Float32Array.from(labels), 0.3), scored: null }))
  return [whole, ...varied]
}

function rounded(label: number): number {
  return label >= 0.5 ? 1 : 0
}

/** An article under its headline, with lines of noise more often at its ends than within. */
function vary(
  article: string[],
  title: string | null,
  noise: number,
  random: () => number
): { lines: string[]; labels: number[] } {
  const places = Array.from({ length: noise }, () => {
    const where = random()
    return where < 0.35 ? 0 : where < 0.6 ? article.length : Math.floor(random() * (article.length + 1))
  })
  const lines: string[] = []
  const labels: number[] = []
  const add = (line: string, label: number): void => {
    lines.push(line)
    labels.push(label)
  }
  for (let i = 0; i <= article.length; i++) {
    for (const place of places) if (place === i) add(noiseLine(random), 0)
    if (i === 0 && title && random() < 0.8) add(title, 0)
    if (i < article.length) add(article[i]!, 1)
  }
  return { lines, labels }
}

/** A text counts the same whatever its length, a line by its words. */
function example(each: TextCase, lines: string[], labels: Float32Array, share: number): LineExample {
  const words = new LineWords(lines.map((text) => ({ text })))
  const rows = lineFeatures(ownFeatures(words, new WordTable(words)))
  const size = lines.reduce((sum, _, i) => sum + labels[i]! * words.words(i), 0)
  const weights = Float32Array.from(lines, (_, i) => (share * 100 * (Math.min(150, words.words(i)) + 4)) / (size + 150))
  return { scored: each, lines, labels, weights, rows, fold: foldOf(each.id) }
}

function foldOf(id: string): number {
  let hash = 0
  for (const letter of id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return (hash >>> 0) % folds
}
