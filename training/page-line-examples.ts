import fs from 'node:fs'
import path from 'node:path'
import { cuePhrases, type CueFamily } from '#main/import/clean/lines/cue-phrases.ts'
import { longestPageLine } from '#main/import/clean/page-lines.ts'
import { randomNumbers } from './random-numbers.ts'
import { textCases } from './text-cases.ts'

/** A line to learn from: one that pages put around articles, or one of an article. */
export interface PageLineExample {
  text: string
  isPage: boolean
  /** What kind of line our own lists say it is; `gold` for lines of the cases' articles, `phrase` for what the lexicon has. */
  kind: string
  weight: number
  /** Examples of one group are always in the same part of a cross-validation. */
  group: number
}

const weights = { gold: 1, phrase: 0.5, page: 3, keep: 2, mixed: 1, other: 1 }
const mixedBars = 1000
const mostLabels = 6
/** Families whose phrases are lines of their own, too. */
const families: readonly CueFamily[] = [
  'share',
  'menu',
  'consent',
  'newsletter',
  'more',
  'related',
  'comments',
  'advert',
  'legal',
  'paywall',
  'tags',
  'media'
]

/** How many parts a cross-validation has. */
export const groups = 5

/** The lines of our own lists, the lexicon's phrases, and the lines of the articles in folders of cases. */
export function pageLineExamples(folders: readonly string[]): PageLineExample[] {
  const gold = folders
    .flatMap(textCases)
    .flatMap(({ expected }, group) =>
      linesOf(expected).map((text) => ({ text, isPage: false, kind: 'gold', weight: weights.gold, group }))
    )
  const own = ownLines()
  return [...gold, ...own, ...shareBars(own), ...phrases(), ...otherLanguages()].filter(
    ({ text }) => text.length <= longestPageLine
  )
}

/** `page-lines/*.tsv`: a kind and a line, with a tab between them; lines of the kind `keep` are an article's. */
function ownLines(): PageLineExample[] {
  const folder = path.join(import.meta.dirname, 'page-lines')
  return fs.readdirSync(folder).flatMap((file) =>
    linesOf(fs.readFileSync(path.join(folder, file), 'utf8')).map((row, group) => {
      const [kind = '', text = ''] = row.split('\t')
      const isPage = kind !== 'keep'
      return { text, isPage, kind, weight: isPage ? weights.page : weights.keep, group }
    })
  )
}

/** Sentences in some fifty languages, and their first words, which may be a heading: words that are not known tell nothing. */
function otherLanguages(): PageLineExample[] {
  const folder = path.join(import.meta.dirname, 'letters')
  return fs.readdirSync(folder).flatMap((file, group) =>
    fs
      .readFileSync(path.join(folder, file), 'utf8')
      .split(/(?<=[.!?。！？])\s*|\n/)
      .map((sentence) => sentence.trim())
      .filter(Boolean)
      .flatMap((sentence, i) => [
        sentence,
        sentence
          .split(' ')
          .slice(0, 2 + (i % 5))
          .join(' ')
      ])
      .map((text) => ({ text, isPage: false, kind: 'other', weight: weights.other, group }))
  )
}

/** Bars of buttons put together from the buttons of other bars, for sites mix languages. Each is made of one group's. */
function shareBars(own: readonly PageLineExample[]): PageLineExample[] {
  const random = randomNumbers(5)
  const bars = own.filter(({ kind }) => kind === 'share')
  return Array.from({ length: mixedBars }, (_, i) => {
    const group = i % groups
    const labels = bars.filter((bar) => bar.group % groups === group).flatMap(({ text }) => text.split(/ [|·•/] /))
    const chosen = Array.from(
      { length: 2 + Math.floor(random() * (mostLabels - 1)) },
      () => labels[Math.floor(random() * labels.length)]!
    )
    return {
      text: chosen.join(random() < 0.7 ? ' ' : ' | '),
      isPage: true,
      kind: 'mixed',
      weight: weights.mixed,
      group
    }
  })
}

function phrases(): PageLineExample[] {
  return families
    .flatMap((family) => cuePhrases[family].split(/[|\n]/))
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase, group) => ({
      text: phrase[0]!.toUpperCase() + phrase.slice(1),
      isPage: true,
      kind: 'phrase',
      weight: weights.phrase,
      group
    }))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
