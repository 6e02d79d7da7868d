import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** Shorter texts may well stand twice in an article. */
const fewestWords = 12
/** A text is a copy when so much of it has been said. */
const mostSaid = 0.9

/** Which of the blocks taken (their indices) only say again what others say: pages hold an article for phones beside that for desks. */
export function findCopies(
  blocks: readonly PageBlock[],
  traits: readonly TextTraits[],
  taken: readonly number[]
): Set<number> {
  const said = new Set<string>()
  const copies = new Set<number>()
  const visible = taken.filter((i) => !blocks[i]!.hidden)
  const hidden = taken.filter((i) => blocks[i]!.hidden)
  for (const i of [...visible, ...hidden]) {
    const { folded, words } = traits[i]!
    if (words < fewestWords || blocks[i]!.kind === 'code') continue
    const runs = runsOf(folded)
    const again = runs.filter((run) => said.has(run)).length
    if (again > runs.length * mostSaid) copies.add(i)
    for (const run of runs) said.add(run)
  }
  return copies
}

/** Every six words in a row. */
function runsOf(folded: string): string[] {
  const words = folded.split(' ')
  const runs: string[] = []
  for (let i = 0; i + 6 <= words.length; i++) runs.push(words.slice(i, i + 6).join(' '))
  return runs.length ? runs : [folded]
}
