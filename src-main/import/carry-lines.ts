import { LibraryError } from '#shared/library-error.ts'
import { matchSequences } from '#shared/word-diff/match-sequences.ts'
import { readBlocks, type ExtractOptions } from './extract.ts'
import { carriedReason, type Lines } from './lines-by-hand.ts'
import { readOriginal } from './open-file.ts'
import { bare, blockOf, numbered } from './set-aside.ts'
import type { SourceBlock } from './read.ts'

/** The original of an earlier edition, and what a person decided about its lines. */
export interface EarlierEdition extends Lines {
  /** The file's name, with its extension. */
  name: string
  from: { path: string } | { bytes: Uint8Array }
  /** The chapter that it was read of; 0: all of it. */
  part: number
  /** The encoding that the person chose. */
  encoding?: string
}

/**
 * What a person decided about an earlier edition, for the lines of a later one that say the same. Nothing where the earlier one
 * cannot be read any more.
 */
export async function carriedLines(
  earlier: EarlierEdition,
  bytes: Uint8Array,
  options: ExtractOptions
): Promise<Lines> {
  const { name, from, part, encoding } = earlier
  try {
    const before = await readBlocks('bytes' in from ? from.bytes : readOriginal(from.path), {
      name,
      ...(part && { part }),
      ...(encoding && { encoding })
    })
    const now = await readBlocks(bytes, options)
    return carryLines(before.reading.blocks, now.reading.blocks, earlier)
  } catch (error) {
    if (!(error instanceof LibraryError)) console.error(error)
    return { kept: [], aside: [], deck: [] }
  }
}

/**
 * The lines of one original as the lines of another: of blocks that stand in both in the same order, and of those that each has
 * once. What has no such block is left out. Lines that belong to no block by themselves go with the one that they stand in.
 */
export function carryLines(
  before: readonly SourceBlock[],
  now: readonly SourceBlock[],
  { kept, aside, deck }: Lines
): Lines {
  const follow = followed(before, now)
  const carried = (lines: Lines['deck']): Pick<SourceBlock, 'line' | 'text'>[] =>
    lines.flatMap((line) => {
      const block = blockOf(before, line, false)
      const there = block && follow(block)
      return there ? [{ line: there.line, text: there.text }] : []
    })
  const back = kept.flatMap((line) => {
    const block = before.findLast((each) => each.line <= line)
    const there = block && follow(block)
    return there ? [there.line + line - block.line] : []
  })
  return {
    kept: back.sort((a, b) => a - b),
    aside: carried(aside).map((line) => ({ ...line, reason: carriedReason })),
    deck: carried(deck)
  }
}

/** Tells which block of the later original one of the earlier is. */
function followed(
  before: readonly SourceBlock[],
  now: readonly SourceBlock[]
): (block: SourceBlock) => SourceBlock | undefined {
  const [were, are] = numbered(
    before.map(({ text }) => bare(text)),
    now.map(({ text }) => bare(text))
  )
  const places = new Map<SourceBlock, SourceBlock>()
  for (const { a, b, length } of matchSequences(were, are))
    for (let i = 0; i < length; i++) places.set(before[a + i]!, now[b + i]!)
  return (block) => {
    const words = were[before.indexOf(block)]
    const here = now.filter((_, i) => are[i] === words)
    const isOnly = here.length === 1 && were.filter((each) => each === words).length === 1
    return places.get(block) ?? (isOnly ? here[0] : undefined)
  }
}
