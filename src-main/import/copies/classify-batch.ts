import {
  deleteUnsketched,
  insertKeys,
  selectByBand,
  selectByKey,
  selectKnown,
  selectSame,
  selectTexts,
  selectUnsketched,
  type KnownArticle
} from '#main/db/copies.ts'
import type { ItemFields } from '#shared/csl.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { articleKeys } from './article-keys.ts'
import type { Candidate } from './candidate.ts'
import { Decider, mostCompared, type Evidence, type Verdict } from './decider.ts'
import { noteSketches, recentSketches } from './recent-sketches.ts'
import { sketchOf } from './sketch.ts'

/** How many articles from before sketches were made are sketched with each batch. */
const olderAtOnce = 1_000

/**
 * What each of these readings is to the library and to those before it in the list, in their order. Asks the library four
 * times for the whole list; only where something is alike, texts are fetched and compared.
 */
export async function classifyBatch(tx: WritableDb, readings: readonly Candidate[]): Promise<Verdict[]> {
  await sketchOlder(tx)
  const decider = new Decider(readings, await gather(tx, readings))
  return readings.map((_, at) => decider.decide(at))
}

async function gather(tx: WritableDb, readings: readonly Candidate[]): Promise<Evidence> {
  const same = await selectSame(tx, readings)
  const keyed = await selectByKey(tx, readings, mostCompared)
  const settled = await selectByBand(tx, readings, mostCompared)
  const recent = await selectRecent(tx, readings)
  const compared = [...keyed, ...settled, ...recent]
  const ids = new Set([...same, ...compared].map(({ article }) => article))
  const articles = ids.size ? await selectKnown(tx, ids) : new Map<number, KnownArticle>()
  const banded = [...settled, ...recent].filter(({ article }) => articles.get(article)?.deleted === false)
  return {
    same: groupByReading(same),
    keyed: groupByReading(keyed),
    banded: groupByReading(banded),
    articles,
    texts: ids.size ? await selectTexts(tx, new Set(compared.map(({ article }) => article))) : new Map<number, string>()
  }
}

/** The articles that share bands with a reading and are not in the index yet. */
async function selectRecent(
  tx: WritableDb,
  readings: readonly Candidate[]
): Promise<{ reading: number; article: number }[]> {
  const recent = await recentSketches(tx)
  return readings.flatMap(({ sketch }, reading) =>
    recent.likeliest(sketch, mostCompared).map((article) => ({ reading, article }))
  )
}

function groupByReading<T extends { reading: number }>(rows: readonly T[]): Map<number, T[]> {
  return Map.groupBy(rows, ({ reading }) => reading)
}

/** Makes bands and keys for articles of a library that is older than they are. */
async function sketchOlder(tx: WritableDb): Promise<void> {
  const rows = await selectUnsketched(tx, olderAtOnce)
  if (!rows.length) return
  const signs = rows.map(({ article, item, outlet, published, text, part }) => {
    const fields = { ...(JSON.parse(item) as ItemFields), ...(outlet && { 'container-title': outlet }) }
    const date = published ? { iso: published, original: published, zone: 'unknown' } : null
    return { article, keys: articleKeys({ item: fields, published: date, part }), bands: sketchOf(text) }
  })
  await insertKeys(tx, signs)
  await noteSketches(tx, signs)
  await deleteUnsketched(
    tx,
    rows.map(({ article }) => article)
  )
}
