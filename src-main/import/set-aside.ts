import { LibraryError } from '#shared/library-error.ts'
import { matchSequences } from '#shared/word-diff/match-sequences.ts'
import type { Cleaned } from './clean.ts'
import { byHandReason, type LineAside, type Lines } from './lines-by-hand.ts'
import type { SourceBlock } from './read.ts'

/** What a person sets aside of an original, and what they say is its deck. */
export interface ByHand {
  /** What they set aside before. */
  lines: readonly LineAside[]
  /** The line that they made the deck before; none or one. */
  deck?: Lines['deck']
  /** The letters are read otherwise than they were then, so that a line is known by its number alone. */
  byNumber?: boolean
  /** Paragraphs that they point at to be set aside, or the one that is to be the deck, by their place among all texts of the body as it was shown. */
  more?: Pointed & { as?: 'deck' }
}

/** Some of the texts of a body, by their places among them. */
export interface Pointed {
  texts: readonly string[]
  chosen: readonly number[]
}

/**
 * Sets aside what a person chose, after everything else: what was found of the other lines stays as it is. A line whose words are
 * not those that were set aside stays in the text, and all of them where nothing else would be left. Throws when a paragraph that is
 * pointed at is not found, or when it is all that is left.
 */
export function setAside(
  blocks: readonly SourceBlock[],
  cleaned: Cleaned,
  { more, ...known }: Omit<ByHand, 'deck' | 'more'> & { more?: Pointed | undefined }
): Cleaned {
  const reasons = new Map<SourceBlock, string>()
  for (const line of known.lines) {
    const block = blockOf(blocks, line, known.byNumber ?? false)
    if (block) reasons.set(block, line.reason ?? byHandReason)
  }
  const taken = new Set(reasons.keys())
  const left = blocks.filter((block) => cleaned.body.has(block.line) && !taken.has(block))
  if (more) for (const block of blocksOf(left, more)) taken.add(block)
  if (!taken.size) return cleaned
  const lines = new Set([...taken].map(({ line }) => line))
  const stays = ({ line }: { line: number }): boolean => !lines.has(line)
  if (!left.some((block) => stays(block) && /[\p{L}\p{N}]/u.test(block.text))) {
    if (more) throw new LibraryError('bad-request', 'Nothing of the text would be left.')
    return cleaned
  }
  const removed = [...taken].map((block) => ({
    text: block.text,
    reason: reasons.get(block) ?? byHandReason,
    line: block.line
  }))
  return {
    body: new Set([...cleaned.body].filter((line) => !lines.has(line))),
    removed: [...cleaned.removed.filter(stays), ...removed].sort((a, b) => a.line - b.line),
    fields: cleaned.fields.filter(stays)
  }
}

/** The block that a line was: where it stood, else the only one with its words. */
export function blockOf(
  blocks: readonly SourceBlock[],
  { line, text }: LineAside,
  byNumber: boolean
): SourceBlock | undefined {
  const there = blocks.find((block) => block.line === line)
  if (byNumber) return there
  const same = blocks.filter((block) => bare(block.text) === bare(text))
  return there && same.includes(there) ? there : same.length === 1 ? same[0] : undefined
}

/** The blocks that paragraphs were made of. A block that became several paragraphs is one of each of them. */
export function blocksOf(blocks: readonly SourceBlock[], { texts, chosen }: Pointed): Set<SourceBlock> {
  const [were, are] = [texts.map(bare), blocks.map(({ text }) => bare(text))]
  const matches = matchSequences(...numbered(were, are))
  const found = new Set<SourceBlock>()
  for (const place of chosen) {
    const run = matches.find(({ a, length }) => a <= place && place < a + length)
    const places = run ? [run.b + place - run.a] : between(were, are, gapAround(matches, place, were, are), place)
    if (!places.length)
      throw new LibraryError('bad-request', 'This paragraph is not a piece of the original by itself.')
    for (const each of places) found.add(blocks[each]!)
  }
  return found
}

interface Gap {
  a0: number
  a1: number
  b0: number
  b1: number
}

/** What lies between the two matches around a place. */
function gapAround(
  matches: ReturnType<typeof matchSequences>,
  place: number,
  were: readonly string[],
  are: readonly string[]
): Gap {
  const before = matches.findLast(({ a }) => a < place)
  const after = matches.find(({ a }) => a > place)
  return {
    a0: before ? before.a + before.length : 0,
    a1: after?.a ?? were.length,
    b0: before ? before.b + before.length : 0,
    b1: after?.b ?? are.length
  }
}

/** The blocks of a gap in which a paragraph's letters stand: a list is one block, and a paragraph for each of its items. */
function between(were: readonly string[], are: readonly string[], { a0, a1, b0, b1 }: Gap, place: number): number[] {
  const joined = are.slice(b0, b1).join('')
  const words = were[place]!
  const lead = were.slice(a0, place).join('').length
  const isWhole = joined === were.slice(a0, a1).join('')
  const start = isWhole ? lead : joined.indexOf(words)
  if (start >= 0 && (isWhole || joined.indexOf(words, start + 1) < 0)) {
    let end = 0
    return are.slice(b0, b1).flatMap((text, i) => {
      const from = end
      end += text.length
      return from < start + words.length && end > start ? [b0 + i] : []
    })
  }
  return a1 - a0 === b1 - b0 ? [b0 + place - a0] : []
}

/** A text without what its layout may add: white space, pictures. */
export function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\ufffc]+/g, '')
}

/** Texts as numbers, the same ones as the same number. */
export function numbered(...lists: [readonly string[], readonly string[]]): [number[], number[]] {
  const numbers = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return [lists[0].map(numberOf), lists[1].map(numberOf)]
}
