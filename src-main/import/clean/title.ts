import type { Draft, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { fold, foldsTo } from '../tidy.ts'
import { countWords, isProse } from './prose.ts'
import { likeliestTitle } from './rank-titles.ts'

const longest = 250
/** A headline does not stand more blocks than this before its text. */
const furthest = 200
/** How much it says that the file is named like a line. */
const nameCounts = 3

/** The line that is the headline: what the format states, else the likeliest short line before the text. */
export const findTitle: Step = (draft) => {
  const block = draft.stated.title ? statedTitle(draft, draft.stated.title) : likeliest(draft)
  return block ? [{ block, field: 'title' }] : []
}

function statedTitle({ all, left }: Draft, title: string): SourceBlock | undefined {
  const wanted = fold(title)
  const same = all.filter(({ text }) => foldsTo(text, wanted))
  return same.find(({ kind }) => kind === 'heading') ?? same.find((block) => left.includes(block)) ?? same[0]
}

function likeliest(draft: Draft): SourceBlock | undefined {
  if (draft.judged)
    return likeliestTitle(draft.left, draft.judged, ({ text }) => (matchesName(text, draft.name) ? nameCounts : 0))
  const { left } = draft
  const counts = countTexts(left)
  const isRepeated = (block: SourceBlock): boolean => (counts.get(fold(block.text)) ?? 0) > 1
  const start = left.findIndex((block, i) => isProse(block.text) && !(i < 3 && isRepeated(block)))
  const end = start < 0 ? Math.min(left.length - 1, 5) : start
  const head = left.slice(Math.max(0, end - furthest), end)
  let best: { block: SourceBlock; score: number } | undefined
  head.forEach((block, i) => {
    if (!couldBeTitle(block, isRepeated(block))) return
    const score = scoreTitle(draft, block, { isRepeated: isRepeated(block), distance: head.length - i })
    if (!best || score > best.score) best = { block, score }
  })
  // Of two that say the same the first is the headline and the second its repetition.
  return best && head.find(({ text }) => fold(text) === fold(best!.block.text))
}

function couldBeTitle({ text, kind }: SourceBlock, isRepeated: boolean): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false
  const words = countWords(text)
  if (words < 1 || words > 30 || text.length > longest || !/\p{L}/u.test(text)) return false
  return isRepeated || !/[.,;:]$/u.test(text) || /\.{3}$/.test(text)
}

/** Each sign of a headline adds to its score; the numbers only order the candidates of one text. */
function scoreTitle(draft: Draft, block: SourceBlock, signs: { isRepeated: boolean; distance: number }): number {
  const words = countWords(block.text)
  let score = 0
  if (block.kind === 'heading') score += 2
  if (words >= 4) score += 2
  else if (words >= 2) score += 0.5
  if (signs.isRepeated) score += words >= 3 ? 3 : 0.5
  if (block === draft.left[0]) score += 2
  if (isNearField(draft, block)) score += 1.5
  if (matchesName(block.text, draft.name)) score += nameCounts
  return score - Math.min(2.5, 0.15 * signs.distance)
}

/** Dates and bylines stand beside headlines. */
function isNearField({ all, fields }: Draft, block: SourceBlock): boolean {
  const at = all.indexOf(block)
  return fields.some(({ line }) => all.slice(Math.max(0, at - 2), at + 3).some((other) => other.line === line))
}

function matchesName(text: string, name: string): boolean {
  const words = fold(text).split(' ')
  const named = new Set(fold(name).split(' '))
  return words.length >= 3 && words.filter((word) => named.has(word)).length / words.length >= 0.6
}

function countTexts(blocks: readonly SourceBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of blocks) {
    if (text.length > longest) continue
    const folded = fold(text)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}
