import type { KnownArticle } from '#main/db/copies.ts'
import { folded } from './article-keys.ts'
import { BandTable } from './band-table.ts'
import type { Candidate } from './candidate.ts'
import { comparable, resemblance, type Comparable, type Resemblance } from './resemblance.ts'

/** What a reading is the same as: an article of the library, or an earlier reading of the same list by its place. */
export type Kin = { article: KnownArticle } | { reading: number }

/** What a reading is to the library. `why`: the same bytes, or other bytes with the same text. `score`: the share of the same words. */
export type Verdict =
  | { kind: 'new' }
  | { kind: 'duplicate'; of: Kin; why: 'file' | 'text' }
  | { kind: 'version'; of: Kin }
  | { kind: 'near'; others: { of: Kin; score: number }[] }

/** What the library knows of a list of readings, by each one's place. */
export interface Evidence {
  same: ReadonlyMap<number, { why: 'file' | 'text'; article: number }[]>
  keyed: ReadonlyMap<number, { key: string; article: number }[]>
  banded: ReadonlyMap<number, { article: number }[]>
  articles: ReadonlyMap<number, KnownArticle>
  texts: ReadonlyMap<number, string>
}

/** How many of the likeliest articles, and of the likeliest earlier readings, a reading is compared with word for word. */
export const mostCompared = 5
/** From this share of common runs of words on two articles are shown as near copies. */
const nearlyTheSame = 0.4
/** An edition with the same headline in the same outlet has at least this much of the other's text; a column of that name has not. */
const sameByTitle = 0.25
/** A page at the same address with another headline has at least this much; a front page has not. */
const sameByAddress = 0.1

/** Decides what each of a list of readings is, one after the other, so that each can be the same as one before it. */
export class Decider {
  readonly #readings: readonly Candidate[]
  readonly #evidence: Evidence
  readonly #comparables = new Map<string, Comparable>()
  /** What each reading was found to be; itself when it is an article of its own. */
  readonly #kin: Kin[] = []
  readonly #files = new Map<string, number>()
  readonly #texts = new Map<string, number>()
  readonly #keys = new Map<string, number[]>()
  /** Of the earlier readings, each by its place and 1. */
  readonly #bands = new BandTable()

  constructor(readings: readonly Candidate[], evidence: Evidence) {
    this.#readings = readings
    this.#evidence = evidence
  }

  /** The verdict on the reading at this place; those before it must have been decided. */
  decide(at: number): Verdict {
    const verdict: Verdict = this.#duplicate(at) ?? this.#edition(at) ?? this.#near(at) ?? { kind: 'new' }
    this.#kin[at] = 'of' in verdict ? verdict.of : { reading: at }
    this.#remember(at, verdict)
    return verdict
  }

  #duplicate(at: number): Verdict | null {
    const reading = this.#readings[at]!
    const same = this.#evidence.same.get(at)
    for (const why of ['file', 'text'] as const) {
      const known = same?.find((row) => row.why === why)
      if (known) return { kind: 'duplicate', of: this.#article(known.article), why }
      const earlier = why === 'file' ? this.#files.get(fileOf(reading)) : this.#texts.get(reading.textSha256)
      if (earlier !== undefined) return { kind: 'duplicate', of: this.#kin[earlier]!, why }
    }
    return null
  }

  #edition(at: number): Verdict | null {
    const known = (this.#evidence.keyed.get(at) ?? []).map(({ key, article }) => ({
      key,
      of: this.#article(article),
      like: () => this.#compareToArticle(at, article),
      title: this.#evidence.articles.get(article)!.title
    }))
    const earlier = this.#readings[at]!.keys.flatMap((key) =>
      (this.#keys.get(key) ?? []).slice(-mostCompared).map((other) => ({
        key,
        of: this.#kin[other]!,
        like: () => this.#compareToReading(at, other),
        title: this.#readings[other]!.item.title ?? ''
      }))
    )
    const title = folded(this.#readings[at]!.item.title ?? '')
    const same = [...known, ...earlier].find(({ key, like, title: other }) => {
      if (key.startsWith('doi:')) return true
      if (key.startsWith('title:')) return like().shared >= sameByTitle
      return folded(other) === title || like().shared >= sameByAddress
    })
    return same ? { kind: 'version', of: same.of } : null
  }

  #near(at: number): Verdict | null {
    const known = (this.#evidence.banded.get(at) ?? []).map(({ article }) => ({
      of: this.#article(article),
      ...this.#compareToArticle(at, article)
    }))
    const others = this.#likeliest(at).map((other) => ({ of: this.#kin[other]!, ...this.#compareToReading(at, other) }))
    const near = [...known, ...others]
      .filter(({ shared }) => shared >= nearlyTheSame)
      .sort((a, b) => b.sameWords - a.sameWords)
    const distinct = new Map<string, { of: Kin; score: number }>()
    for (const { of, sameWords } of near) {
      const name = 'article' in of ? `a${of.article.id}` : `r${of.reading}`
      if (!distinct.has(name)) distinct.set(name, { of, score: sameWords })
    }
    return distinct.size ? { kind: 'near', others: [...distinct.values()] } : null
  }

  /** The earlier readings that share most bands with one. */
  #likeliest(at: number): number[] {
    return this.#bands.likeliest(this.#readings[at]!.sketch, mostCompared).map((other) => other - 1)
  }

  #remember(at: number, { kind }: Verdict): void {
    const reading = this.#readings[at]!
    if (!this.#files.has(fileOf(reading))) this.#files.set(fileOf(reading), at)
    if (kind === 'duplicate') return
    this.#texts.set(reading.textSha256, at)
    for (const key of reading.keys) listed(this.#keys, key).push(at)
    this.#bands.add(at + 1, reading.sketch)
  }

  #article(id: number): Kin {
    return { article: this.#evidence.articles.get(id)! }
  }

  #compareToArticle(at: number, article: number): Resemblance {
    return resemblance(
      this.#comparable(`r${at}`, this.#readings[at]!.text),
      this.#comparable(`a${article}`, this.#evidence.texts.get(article)!)
    )
  }

  #compareToReading(at: number, other: number): Resemblance {
    return resemblance(
      this.#comparable(`r${at}`, this.#readings[at]!.text),
      this.#comparable(`r${other}`, this.#readings[other]!.text)
    )
  }

  #comparable(name: string, text: string): Comparable {
    const known = this.#comparables.get(name) ?? comparable(text)
    this.#comparables.set(name, known)
    return known
  }
}

function fileOf({ hash, part }: Candidate): string {
  return `${hash}/${part}`
}

function listed<K>(lists: Map<K, number[]>, key: K): number[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
