import type { AnyNode } from 'domhandler'
import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'
import { wordRuns } from './word-runs.ts'

/** Shorter texts may well stand twice in an article. */
const fewestWords = 12
/** A text is a copy when so much of it has been said. */
const mostSaid = 0.9
/** Of what is not shown, so much. */
const mostSaidHidden = 0.7
/** How many words in a row are compared. */
const run = 6

/**
 * Which of the blocks taken (their indices) only say again what others say: pages hold an article for phones beside that for
 * desks. What is said twice within one element is meant to be.
 */
export function findCopies(
  blocks: readonly PageBlock[],
  traits: readonly TextTraits[],
  taken: readonly number[]
): Set<number> {
  const said = new Map<string, AnyNode | null>()
  const copies = new Set<number>()
  let last = ''
  const visible = taken.filter((i) => !blocks[i]!.hidden)
  const hidden = taken.filter((i) => blocks[i]!.hidden)
  for (const i of [...visible, ...hidden]) {
    const { folded, words } = traits[i]!
    const { kind, hidden, holder } = blocks[i]!
    if (kind === 'code') continue
    if (words >= fewestWords) {
      const runs = runsOf(folded)
      const again = runs.filter((each) => said.has(each) && (hidden || said.get(each) !== holder.parent)).length
      if (again > runs.length * (hidden ? mostSaidHidden : mostSaid)) copies.add(i)
    }
    // A copy may be one block of what are several elsewhere: what one ends with and the next begins with counts, too.
    const joined = last ? `${last} ${folded}` : folded
    for (const each of runsOf(joined)) if (!said.has(each)) said.set(each, holder.parent)
    last = lastWords(joined, run - 1)
  }
  return copies
}

/** Every six words in a row; of a shorter text all of it. */
function runsOf(text: string): string[] {
  const runs = wordRuns(text, run)
  return runs.length ? runs : [text]
}

function lastWords(text: string, count: number): string {
  let at = text.length
  for (let i = 0; i < count && at > 0; i++) at = text.lastIndexOf(' ', at - 1)
  return text.slice(Math.max(0, at + 1))
}
