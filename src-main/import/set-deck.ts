import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, FieldLine } from '#shared/model.ts'
import type { Cleaned } from './clean.ts'
import type { Reading, SourceBlock } from './read.ts'
import { blockOf, blocksOf, setAside, type ByHand } from './set-aside.ts'

/**
 * Does what a person said of an original's blocks, after everything else: which are set aside, and which one is the deck. Throws as
 * `setAside` does, and when no block can be the deck that they point at.
 */
export function applyByHand(
  blocks: readonly SourceBlock[],
  cleaned: Cleaned,
  { deck = [], more, ...aside }: ByHand
): Cleaned {
  const known = deck.flatMap((line) => blockOf(blocks, line, aside.byNumber ?? false) ?? [])[0]
  const before = (known && withDeck(blocks, cleaned, known)) ?? cleaned
  if (more?.as !== 'deck') return setAside(blocks, before, { ...aside, more })
  const shown = setAside(blocks, before, aside)
  const body = blocks.filter(({ line }) => shown.body.has(line))
  const [chosen, ...others] = blocksOf(body, more)
  if (!chosen || others.length)
    throw new LibraryError('bad-request', 'This paragraph is not a piece of the original by itself.')
  const after = withDeck(blocks, shown, chosen)
  if (!after) throw new LibraryError('bad-request', 'Nothing of the text would be left.')
  return after
}

/** Makes a block the deck; what was the deck is text again. Null when nothing would be left of the text. */
function withDeck(
  blocks: readonly SourceBlock[],
  { body, removed, fields }: Cleaned,
  { line, text }: SourceBlock
): Cleaned | null {
  const lines = new Set([...body, ...fields.filter(({ field }) => field === 'deck').map((were) => were.line)])
  lines.delete(line)
  if (!blocks.some((block) => lines.has(block.line) && /[\p{L}\p{N}]/u.test(block.text))) return null
  const others = fields.filter((each) => each.field !== 'deck' && each.line !== line)
  const said: FieldLine = { field: 'deck', text, line, byHand: true }
  return {
    body: lines,
    removed: removed.filter((each) => each.line !== line),
    fields: [...others, said].sort((a, b) => a.line - b.line)
  }
}

/** The nodes of a body, and the content of the deck that a person chose, with its links and emphasis; null where that is just its words. */
export function buildWithDeck(
  build: Reading['build'],
  { body, fields }: Pick<Cleaned, 'body' | 'fields'>
): { content: DocJson[]; deck: DocJson[] | null } {
  const line = fields.find(({ field, byHand }) => field === 'deck' && byHand)?.line
  if (line === undefined) return { content: build(body), deck: null }
  // Built with the others it keeps what its place tells: the page that begins in it, the numbers of notes.
  const [all, others] = [build(new Set([...body, line])), build(body)]
  const chosen = more(all, others).find(({ type, content }) => content && (type === 'paragraph' || type === 'heading'))
  if (!chosen) return { content: others, deck: null }
  const isSame = (node: DocJson): boolean => wordsOf(node) === wordsOf(chosen)
  const before = build(new Set([...body].filter((each) => each < line))).filter(isSame).length
  const node = all.filter(isSame)[before] ?? chosen
  return { content: all.filter((each) => each !== node), deck: node.content ?? null }
}

/** The nodes of some whose words are not among those of others, or not as often. */
function more(some: readonly DocJson[], others: readonly DocJson[]): DocJson[] {
  const left = new Map<string, number>()
  for (const words of others.map(wordsOf)) left.set(words, (left.get(words) ?? 0) + 1)
  return some.filter((node) => {
    const words = wordsOf(node)
    const count = left.get(words) ?? 0
    left.set(words, count - 1)
    return count <= 0
  })
}

function wordsOf({ type, text, content }: DocJson): string {
  return text ?? (type === 'hard_break' ? '\n' : (content ?? []).map(wordsOf).join(''))
}
