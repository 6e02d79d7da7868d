import type { WordChange } from '#shared/word-diff.ts'

/** A run of words within a paragraph of a comparison. `change` numbers the places that differ, from 0; null for what is the same. */
export interface DiffRun {
  kind: WordChange['kind']
  text: string
  change: number | null
}

/** Paragraphs to be shown, or a stretch in which both texts are the same and that can be opened. */
export type DiffPart = { kind: 'paragraph'; runs: DiffRun[] } | { kind: 'same'; paragraphs: DiffRun[][] }

/** How many unchanged paragraphs are shown on each side of one that changed. */
const around = 1
/** Fewer than this many are not worth hiding. */
const fewest = 3

/** A comparison as paragraphs, and how many places differ: what was deleted and what stands in its place are one. */
export function diffParagraphs(changes: readonly WordChange[]): { paragraphs: DiffRun[][]; places: number } {
  const paragraphs: DiffRun[][] = [[]]
  let places = 0
  let before: WordChange['kind'] = 'same'
  for (const { kind, text } of changes) {
    if (kind !== 'same' && before === 'same') places++
    before = kind
    const change = kind === 'same' ? null : places - 1
    text.split(/\n{2,}/).forEach((piece, index) => {
      if (index) paragraphs.push([])
      if (piece) paragraphs.at(-1)!.push({ kind, text: piece, change })
    })
  }
  return { paragraphs: paragraphs.filter((runs) => runs.length), places }
}

/** Folds long stretches without a change, but for the paragraphs next to one. */
export function foldSame(paragraphs: readonly DiffRun[][]): DiffPart[] {
  const changed = paragraphs.map((runs) => runs.some(({ change }) => change !== null))
  const near = (index: number): boolean => changed.slice(Math.max(0, index - around), index + around + 1).some(Boolean)
  const parts: DiffPart[] = []
  let same: DiffRun[][] = []
  const close = (): void => {
    if (same.length >= fewest) parts.push({ kind: 'same', paragraphs: same })
    else parts.push(...same.map((runs): DiffPart => ({ kind: 'paragraph', runs })))
    same = []
  }
  paragraphs.forEach((runs, index) => {
    if (!near(index)) return void same.push(runs)
    close()
    parts.push({ kind: 'paragraph', runs })
  })
  close()
  return parts
}
