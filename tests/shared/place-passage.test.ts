import { describe, expect, it } from 'vitest'
import { placePassage } from '#shared/place-passage.ts'
import { describeRange } from '#shared/selectors.ts'
import { wordDiff } from '#shared/word-diff.ts'
import { edited, invented, passageOf, truth, type Edit } from '../support/edited-texts.ts'
import { seeded } from '../support/seeded.ts'

interface Tally {
  exact: number
  moved: number
  lost: number
  /** Passages whose words are all there, side by side. */
  kept: number
  keptExact: number
  keptLost: number
  /** `exact` at other words than the passage's own, or at a place that is not where they went. */
  silent: string[]
  /** `moved` to where most of the words are not. */
  misplaced: string[]
  changed: number
  deleted: number
  deletedFound: string[]
}

/** Marks passages in invented texts, edits the texts, and counts what became of the passages. */
function tally(edit: Edit, runs: number, seed: number): Tally {
  const random = seeded(seed)
  const sum: Tally = {
    ...{ exact: 0, moved: 0, lost: 0, kept: 0, keptExact: 0, keptLost: 0, changed: 0, deleted: 0 },
    ...{ silent: [], misplaced: [], deletedFound: [] }
  }
  for (let run = 0; run < runs; run++) {
    const old = invented(random)
    const passages = Array.from({ length: 12 }, () => passageOf(old, random))
    const next = edited(old, passages, edit, random)
    const pair = { before: old.text, after: next.text, changes: wordDiff(old.text, next.text) }
    for (const passage of passages) {
      const { kept, range } = truth(old, next, passage)
      const placed = placePassage(pair, describeRange(old.text, passage), passage)
      const there = placed.start === null ? '' : next.text.slice(placed.start, placed.end!)
      const overlap =
        range && placed.start !== null ? Math.min(range.end, placed.end!) - Math.max(range.start, placed.start) : 0
      const span =
        range && placed.start !== null ? Math.max(range.end, placed.end!) - Math.min(range.start, placed.start) : 1
      const report = `${JSON.stringify(old.text.slice(passage.start, passage.end))} -> ${JSON.stringify(there)} (${placed.score}), truth ${JSON.stringify(range && next.text.slice(range.start, range.end))}`
      sum[placed.state]++
      if (kept === 1) {
        sum.kept++
        if (placed.state === 'exact') sum.keptExact++
        if (placed.state === 'lost') sum.keptLost++
      }
      if (placed.state === 'exact' && !(kept === 1 && placed.start === range!.start && placed.end === range!.end))
        sum.silent.push(report)
      if (placed.state === 'moved' && range && kept >= 0.5) {
        sum.changed++
        if (overlap / span < 0.7) sum.misplaced.push(report)
      }
      if (!range) {
        sum.deleted++
        if (placed.state !== 'lost') sum.deletedFound.push(report)
      }
    }
  }
  return sum
}

describe('a passage in another version', () => {
  it.each<[string, Edit]>([
    ['a few words are changed', { words: 0.03 }],
    ['many words are changed', { words: 0.15 }],
    ['paragraphs change places', { moves: 3 }],
    ['paragraphs are put in and taken away', { inserts: 3, removals: 2 }],
    ['sentences of passages are deleted', { deletions: 4 }],
    ['all of this happens at once', { words: 0.05, moves: 2, inserts: 2, removals: 2, deletions: 3 }]
  ])('is never silently put at other words, and found or given up, when %s', (name, edit) => {
    const sum = tally(edit, 120, name.length)
    if (process.env.SHOW)
      console.log(name, {
        ...sum,
        silent: sum.silent.slice(0, 5),
        misplaced: [sum.misplaced.length, ...sum.misplaced.slice(0, 6)],
        deletedFound: [sum.deletedFound.length, ...sum.deletedFound.slice(0, 6)]
      })
    expect(sum.silent).toEqual([])
    expect(sum.misplaced.length).toBeLessThanOrEqual(sum.changed / 100)
    expect(sum.deletedFound.length).toBeLessThanOrEqual(sum.deleted / 100)
    expect(sum.keptLost).toBeLessThanOrEqual(sum.kept / 100)
    expect(sum.keptExact).toBeGreaterThanOrEqual(sum.kept * 0.88)
  })
})
