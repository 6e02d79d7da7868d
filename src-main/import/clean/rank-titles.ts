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

/** The lines before a scraped text's first paragraph that could be its headline, with what speaks for each. */
export function titleCandidates(
  blocks: readonly SourceBlock[],
  judged: Judged,
  most: number = mostLooked
): TitleCandidate[] {
  const head = new HeadLines(blocks, judged)
  const opening = openingWords(head)
  const lines = blocks
    .slice(0, head.start)
    .flatMap((_, i) => (couldBeHeadline(head, i) ? [{ i, own: ownSigns(head, i, opening) }] : []))
  // A list without a text has its headline at the top.
  return (head.hasText ? likeliest(lines, most) : lines.slice(0, 1)).flatMap(({ i, own }) =>
    isStatement(head, i) ? [] : [{ block: blocks[i]!, signs: { ...own, ...signsAround(head, i) } }]
  )
}

function likeliest<T extends { own: Partial<TitleSigns> }>(lines: readonly T[], most: number): readonly T[] {
  if (lines.length <= most) return lines
  const scored = lines.map((line) => ({ line, score: sum(line.own) }))
  const least = scored.map(({ score }) => score).sort((a, b) => b - a)[most]!
  return scored.filter(({ score }) => score > least).map(({ line }) => line)
}

/** How likely a line is the headline, as a number to compare with other lines of the same text. */
export function scoreCandidate({ signs }: TitleCandidate): number {
  return sum(signs)
}

function sum(signs: Partial<TitleSigns>): number {
  let score = 0
  for (const sign in signs) score += weights[sign as keyof TitleSigns] * signs[sign as keyof TitleSigns]!
  return score
}
