import type { Match } from './match-sequences.ts'
import type { Tokens } from './word-tokens.ts'

/** Two texts in pieces, as they are compared. */
export interface Compared {
  before: string
  after: string
  a: Tokens
  b: Tokens
}

/**
 * The runs that are worth to be shown as the same. A few small words between changes that are larger than they are is no help
 * to a reader: it becomes part of one change. What is left of a change is moved to where a sentence or a word begins.
 */
export function readable(matches: readonly Match[], compared: Compared): Match[] {
  let kept = matches.map((match) => ({ ...match }))
  for (let count = -1; count !== kept.length;) {
    count = kept.length
    kept = kept.filter((_, at) => isTelling(kept, at, compared))
  }
  for (let at = 0; at + 1 < kept.length; at++) slide(kept[at]!, kept[at + 1]!, compared)
  return kept.filter(({ length }) => length > 0)
}

function isTelling(matches: readonly Match[], at: number, { before, a, b }: Compared): boolean {
  const match = matches[at]!
  const [last, next] = [matches[at - 1], matches[at + 1]]
  const lettersHere = letters(before.slice(a.starts[match.a]!, a.starts[match.a + match.length]!))
  const change = (a0: number, a1: number, b0: number, b1: number): number =>
    Math.max(a.starts[a1]! - a.starts[a0]!, b.starts[b1]! - b.starts[b0]!)
  const changedBefore = change(last ? last.a + last.length : 0, match.a, last ? last.b + last.length : 0, match.b)
  const changedAfter = change(
    match.a + match.length,
    next?.a ?? a.ids.length,
    match.b + match.length,
    next?.b ?? b.ids.length
  )
  return lettersHere > Math.min(changedBefore, changedAfter) || changedBefore === 0 || changedAfter === 0
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}

/** Moves an insertion or a deletion between two runs to the place where it reads best. */
function slide(first: Match, second: Match, { before, after, a, b }: Compared): void {
  const deleted = second.a - (first.a + first.length)
  const inserted = second.b - (first.b + first.length)
  if (deleted > 0 === inserted > 0) return
  const { text, tokens, start, end } = deleted
    ? { text: before, tokens: a, start: first.a + first.length, end: second.a }
    : { text: after, tokens: b, start: first.b + first.length, end: second.b }
  const { ids, starts } = tokens
  let best = 0
  let bestRank = -1
  const consider = (shift: number): void => {
    const rank = breakRank(text, starts[start + shift]!) + breakRank(text, starts[end + shift]!)
    if (rank > bestRank || (rank === bestRank && Math.abs(shift) < Math.abs(best))) [best, bestRank] = [shift, rank]
  }
  consider(0)
  for (let shift = -1; -shift <= first.length && ids[start + shift] === ids[end + shift]; shift--) consider(shift)
  for (let shift = 1; shift <= second.length && ids[start + shift - 1] === ids[end + shift - 1]; shift++)
    consider(shift)
  first.length += best
  second.a += best
  second.b += best
  second.length -= best
}

/** How well a change can begin or end at an offset. */
function breakRank(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 4), offset)
  if (offset === 0 || offset === text.length || before.endsWith('\n\n')) return 4
  if (/[.!?…。！？]\p{P}*\s$|[。！？]$/u.test(before)) return 3
  return /\s$/.test(before) ? 2 : /^\s/.test(text.slice(offset)) ? 1 : 0
}
