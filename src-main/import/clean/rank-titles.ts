import weights from '../learned/title-weights.json' with { type: 'json' }
import type { SourceBlock } from '../read.ts'
import { HeadLines } from './head-lines.ts'
import type { Judged } from './judged.ts'
import { couldBeHeadline, isStatement, openingWords, ownSigns, signsAround, type TitleSigns } from './title-signs.ts'

/** So many lines that are the likeliest by their own words are looked at with what stands around them. */
const mostLooked = 16

/** A line that could be its text's headline. */
export interface TitleCandidate {
  block: SourceBlock
  signs: TitleSigns
}

/** The likeliest headline of a scraped text among the lines before its first paragraph; `bonus` is what else speaks for a line. */
export function likeliestTitle(
  blocks: readonly SourceBlock[],
  judged: Judged,
  bonus: (block: SourceBlock) => number
): SourceBlock | undefined {
  const head = new HeadLines(blocks, judged)
  const lines = candidateLines(head)
  // A list without a text has its headline at the top.
  if (lines.length < 2 || !head.hasText) return blocks[lines[0] ?? blocks.length]
  let best: { block: SourceBlock; score: number } | undefined
  for (const { block, signs } of candidatesOf(head, lines, mostLooked)) {
    const score = sum(signs) + bonus(block)
    if (!best || score > best.score) best = { block, score }
  }
  return best?.block
}

/** Every line before a scraped text's first paragraph that could be its headline, with what speaks for each. */
export function titleCandidates(blocks: readonly SourceBlock[], judged: Judged): TitleCandidate[] {
  const head = new HeadLines(blocks, judged)
  return candidatesOf(head, candidateLines(head), Infinity)
}

/** Where there are many, those that tell when or by whom are left out only later. */
function candidateLines(head: HeadLines): number[] {
  const lines: number[] = []
  for (let i = 0; i < head.start; i++) if (couldBeHeadline(head, i)) lines.push(i)
  return lines.length <= mostLooked ? lines.filter((i) => !isStatement(head, i)) : lines
}

function candidatesOf(head: HeadLines, lines: readonly number[], most: number): TitleCandidate[] {
  const opening = openingWords(head)
  const known = lines.map((i) => ({ i, own: ownSigns(head, i, opening) }))
  return likeliest(known, most).flatMap(({ i, own }) =>
    isStatement(head, i) ? [] : [{ block: head.blocks[i]!, signs: { ...own, ...signsAround(head, i) } }]
  )
}

function likeliest<T extends { own: Partial<TitleSigns> }>(lines: readonly T[], most: number): readonly T[] {
  if (lines.length <= most) return lines
  const scored = lines.map((line) => ({ line, score: sum(line.own) }))
  const least = scored.map(({ score }) => score).sort((a, b) => b - a)[most]!
  return scored.filter(({ score }) => score > least).map(({ line }) => line)
}

/** How likely a line is the headline, as a number to compare with other lines of the same text. */
function sum(signs: Partial<TitleSigns>): number {
  let score = 0
  for (const sign in signs) score += weights[sign as keyof TitleSigns] * signs[sign as keyof TitleSigns]!
  return score
}
