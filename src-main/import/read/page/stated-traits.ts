import type { Page } from '../page.ts'
import type { FeatureRows } from './feature-rows.ts'
import { findHeadline } from './find-headline.ts'
import { readStatedTexts } from './stated-texts.ts'
import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'
import { wordRuns } from './word-runs.ts'

/** How many numbers `StatedTraits.write` adds. */
export const statedCount = 6

/** Shorter stated bodies are teasers. */
const fewestWords = 60

/** The share of a paragraph, or of the summary if that is shorter, that they have to have in common. */
const leastSummed = 0.15

/** How the blocks of a page agree with what the page states in its head. */
export class StatedTraits {
  /** The block that is the headline; -1 when none is. */
  titleAt: number
  /** The running text that the page's summary is most like; -1 when it is like none. */
  summedAt = -1
  #traits: readonly TextTraits[]
  #body: Set<string> | null
  #bodyWhole = ''
  #triples: string[][] = []
  #titles: string[]
  #summaries: Set<string>
  #times: Map<string, number>

  constructor(page: Page, blocks: readonly PageBlock[], traits: readonly TextTraits[]) {
    const { body, titles, summaries } = readStatedTexts(page)
    this.#traits = traits
    const words = wordsOf(body)
    const states = words.length >= fewestWords
    this.#body = states ? new Set(wordRuns(words.join(' '), 3)) : null
    this.#bodyWhole = states ? ` ${words.join(' ')} ` : ''
    this.#titles = titles.map((title) => wordsOf(title).join(' ')).filter(Boolean)
    this.#summaries = new Set(summaries.flatMap((text) => wordRuns(wordsOf(text).join(' '), 3)))
    this.#times = new Map()
    for (const { folded } of traits) this.#times.set(folded, (this.#times.get(folded) ?? 0) + 1)
    this.titleAt = findHeadline(blocks, traits, this.#titles)
    if (this.#summaries.size) this.summedAt = this.#findSummed()
  }

  #findSummed(): number {
    let most = leastSummed
    let found = -1
    this.#traits.forEach(({ prose }, i) => {
      if (!prose) return
      const own = this.#triplesOf(i)
      const share = shareIn(this.#summaries, own) * Math.max(1, own.length / this.#summaries.size)
      if (share <= most) return
      most = share
      found = i
    })
    return found
  }

  /** Adds how a block agrees with the stated body, titles and summaries, and how often it stands in the page. */
  write(rows: FeatureRows, i: number): void {
    const { folded, words } = this.#traits[i]!
    const own = this.#body || this.#summaries.size ? this.#triplesOf(i) : []
    const first = this.titleAt >= 0 ? i - this.titleAt : 0
    rows.add(this.#shareInBody(folded, own))
    rows.add(this.#isTitle(folded) ? 1 : 0)
    rows.add(words >= 4 && this.#summaries.size ? shareIn(this.#summaries, own) : -1)
    rows.add(Math.min(5, this.#times.get(folded) ?? 1))
    rows.add(this.titleAt < 0 ? 0 : first < 0 ? -1 : 1)
    rows.add(this.#isPartOfTitle(folded) ? 1 : 0)
  }

  /** Whether a title has these words in a row. */
  #isPartOfTitle(folded: string): boolean {
    return this.#titles.some((title) => folded.length <= title.length && ` ${title} `.includes(` ${folded} `))
  }

  #triplesOf(i: number): string[] {
    return (this.#triples[i] ??= wordRuns(this.#traits[i]!.folded, 3))
  }

  #shareInBody(folded: string, own: readonly string[]): number {
    if (!this.#body) return -1
    if (own.length === 0) return this.#bodyWhole.includes(` ${folded} `) ? 0.9 : 0
    return shareIn(this.#body, own)
  }

  #isTitle(folded: string): boolean {
    const long = folded.length > 8 && folded.includes(' ')
    return this.#titles.some(
      (title) => title === folded || (long && (title.startsWith(`${folded} `) || title.endsWith(` ${folded}`)))
    )
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

function shareIn(known: ReadonlySet<string>, own: readonly string[]): number {
  let common = 0
  for (const run of own) if (known.has(run)) common += 1
  return own.length ? common / own.length : 0
}
