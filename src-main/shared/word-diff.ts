import type { TextPositionSelector } from './selectors.ts'
import { alignParagraphs, blocksOf, type Aligned, type Block } from './word-diff/align-paragraphs.ts'
import { matchSequences } from './word-diff/match-sequences.ts'
import { readable } from './word-diff/readable.ts'
import { readTokens } from './word-diff/word-tokens.ts'

/** A stretch that two texts have in common, or that one of them has not. `from` is its range in the old text, `to` in the new one; empty where it is not in it. */
export interface WordChange {
  kind: 'same' | 'inserted' | 'deleted'
  text: string
  from: TextPositionSelector
  to: TextPositionSelector
}

/**
 * What became of a text, word by word and to be read: paragraphs are compared with what they have become, so that one that was
 * put in or moved disturbs no other; within them whole words change, and small words between changes go with these. The
 * stretches follow each other without a gap in both texts; what was deleted stands before what was put in its place.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const [a, b] = [blocksOf(before), blocksOf(after)]
  const changes = new Changes(before, after)
  for (const pair of alignParagraphs(before, after, a, b)) comparePair(changes, pair, a, b)
  changes.upTo(before.length, after.length)
  return changes.list
}

function comparePair(changes: Changes, { a0, a1, b0, b1 }: Aligned, a: readonly Block[], b: readonly Block[]): void {
  const { before, after } = changes
  const [aStart, aEnd] = [a[a0]!.start, a[a1 - 1]!.end]
  const [bStart, bEnd] = [b[b0]!.start, b[b1 - 1]!.end]
  if (before.slice(aStart, aEnd) === after.slice(bStart, bEnd)) return changes.same(aStart, bStart, aEnd - aStart)
  const names = new Map<string, number>()
  const tokens = { a: readTokens(before, aStart, aEnd, names), b: readTokens(after, bStart, bEnd, names) }
  for (const match of readable(matchSequences(tokens.a.ids, tokens.b.ids), { before, after, ...tokens })) {
    const start = tokens.a.starts[match.a]!
    changes.same(start, tokens.b.starts[match.b]!, tokens.a.starts[match.a + match.length]! - start)
  }
}

/** The list as it grows. */
class Changes {
  readonly list: WordChange[] = []
  readonly before: string
  readonly after: string
  #a = 0
  #b = 0

  constructor(before: string, after: string) {
    this.before = before
    this.after = after
  }

  /** Adds a stretch that is in both texts, and before it whatever is in one of them only. */
  same(a: number, b: number, length: number): void {
    this.upTo(a, b)
    const last = this.list.at(-1)
    if (last?.kind === 'same') {
      last.text += this.before.slice(a, a + length)
      last.from.end += length
      last.to.end += length
    } else this.#add('same', a + length, b + length)
    this.#a = a + length
    this.#b = b + length
  }

  /** Adds what there is in one text only up to these offsets. */
  upTo(a: number, b: number): void {
    if (a > this.#a) this.#add('deleted', a, this.#b)
    this.#a = a
    if (b > this.#b) this.#add('inserted', a, b)
    this.#b = b
  }

  #add(kind: WordChange['kind'], a: number, b: number): void {
    const text = kind === 'inserted' ? this.after.slice(this.#b, b) : this.before.slice(this.#a, a)
    this.list.push({ kind, text, from: { start: this.#a, end: a }, to: { start: this.#b, end: b } })
  }
}
