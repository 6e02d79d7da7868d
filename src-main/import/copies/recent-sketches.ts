import { countSketches, insertSketches, selectSketches, settleSketches, type ArticleSketch } from '#main/db/sketches.ts'
import type { ReadableDb, WritableDb } from '#main/db/sqlite.ts'
import { BandTable } from './band-table.ts'

/** From so many on they are moved into the index by band, so many at a time. */
const most = 20_000
const together = 4_000

/**
 * The sketches that are not in the index by band yet, by the connection that writes. Noting one in memory costs a fraction of what
 * it costs in an index on the disk, where every band is somewhere else. What a transaction took back, or another program moved, shows in their number.
 */
const known = new WeakMap<ReadableDb, BandTable>()

/** The library's recent sketches; when there are too many, they are moved into the index first. */
export async function recentSketches(tx: WritableDb): Promise<BandTable> {
  let count = await countSketches(tx)
  if (count > most) {
    while (await settleSketches(tx, together));
    count = 0
  }
  const before = known.get(tx)
  if (before?.size === count) return before
  const recent = new BandTable()
  for (const sketch of await selectSketches(tx)) recent.add(sketch.article, sketch.bands)
  known.set(tx, recent)
  return recent
}

/** Notes sketches of articles, so that the next ones are compared with them. */
export async function noteSketches(tx: WritableDb, sketches: readonly ArticleSketch[]): Promise<void> {
  const some = sketches.filter(({ bands }) => bands.length > 0)
  const recent = await recentSketches(tx)
  await insertSketches(tx, some)
  for (const sketch of some) recent.add(sketch.article, sketch.bands)
}
