import { countSketches, insertSketches, selectSketches, settleSketches, type ArticleSketch } from '#main/db/sketches.ts'
import type { ReadableDb, WritableDb } from '#main/db/sqlite.ts'

/** From so many on they are moved into the index by band, so many at a time. */
const most = 20_000
const together = 4_000

/**
 * The sketches that are not in the index by band yet, by their bands. Noting one here costs a fraction of what it costs in an index
 * on the disk, where every band is somewhere else.
 */
export class RecentSketches {
  size = 0
  #bands = new Int32Array(1 << 12)
  /** The article of the band in the same place; 0 where none is. */
  #articles = new Int32Array(1 << 12)
  #used = 0

  add({ article, bands }: ArticleSketch): void {
    this.size++
    if ((this.#used + bands.length) * 2 > this.#bands.length) this.#grow()
    for (const band of bands) this.#put(band, article)
  }

  /** The articles that share most bands with a sketch, at most so many. */
  likeliest(bands: readonly number[], count: number): number[] {
    const shared = new Map<number, number>()
    for (const band of bands)
      for (let at = this.#place(band); this.#articles[at] !== 0; at = this.#next(at))
        if (this.#bands[at] === band) shared.set(this.#articles[at]!, (shared.get(this.#articles[at]!) ?? 0) + 1)
    const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count)
    return ranked.map(([article]) => article)
  }

  #put(band: number, article: number): void {
    let at = this.#place(band)
    while (this.#articles[at] !== 0) at = this.#next(at)
    this.#bands[at] = band
    this.#articles[at] = article
    this.#used++
  }

  #place(band: number): number {
    return (Math.imul(band, 0x9e3779b1) >>> 1) & (this.#bands.length - 1)
  }

  #next(at: number): number {
    return (at + 1) & (this.#bands.length - 1)
  }

  #grow(): void {
    const [bands, articles] = [this.#bands, this.#articles]
    this.#bands = new Int32Array(bands.length * 2)
    this.#articles = new Int32Array(bands.length * 2)
    this.#used = 0
    for (let at = 0; at < bands.length; at++) if (articles[at] !== 0) this.#put(bands[at]!, articles[at]!)
  }
}

/** By the connection that writes. What a transaction took back, or another program moved, shows in their number. */
const known = new WeakMap<ReadableDb, RecentSketches>()

/** The library's recent sketches; when there are too many, they are moved into the index first. */
export async function recentSketches(tx: WritableDb): Promise<RecentSketches> {
  let count = await countSketches(tx)
  if (count > most) {
    while (await settleSketches(tx, together));
    count = 0
  }
  const before = known.get(tx)
  if (before?.size === count) return before
  const recent = new RecentSketches()
  for (const sketch of await selectSketches(tx)) recent.add(sketch)
  known.set(tx, recent)
  return recent
}

/** Notes sketches of articles, so that the next ones are compared with them. */
export async function noteSketches(tx: WritableDb, sketches: readonly ArticleSketch[]): Promise<void> {
  const some = sketches.filter(({ bands }) => bands.length > 0)
  const recent = await recentSketches(tx)
  await insertSketches(tx, some)
  for (const sketch of some) recent.add(sketch)
}
