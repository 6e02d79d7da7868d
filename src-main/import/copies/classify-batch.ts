import {
  deleteUnsketched,
  insertSigns,
  selectByBand,
  selectByKey,
  selectKnown,
  selectSame,
  selectTexts,
  selectUnsketched,
  type KnownArticle
} from '#main/db/copies.ts'
import type { ItemFields } from '#shared/csl.ts'
import type { ReadableDb, WritableDb } from '#main/db/sqlite.ts'
import { articleKeys } from './article-keys.ts'
import type { Candidate } from './candidate.ts'
import { Decider, mostCompared, type Evidence, type Verdict } from './decider.ts'
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

async function gather(db: ReadableDb, readings: readonly Candidate[]): Promise<Evidence> {
  const same = await selectSame(db, readings)
  const keyed = await selectByKey(db, readings, mostCompared)
  const banded = await selectByBand(db, readings, mostCompared)
  const compared = [...keyed, ...banded]
  const articles = new Set([...same, ...compared].map(({ article }) => article))
  const none = !articles.size
  return {
    same: groupByReading(same),
    keyed: groupByReading(keyed),
    banded: groupByReading(banded),
    articles: none ? new Map<number, KnownArticle>() : await selectKnown(db, articles),
    texts: none ? new Map<number, string>() : await selectTexts(db, new Set(compared.map(({ article }) => article)))
  }
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
    return { article, keys: articleKeys({ item: fields, published: date, part }), sketch: sketchOf(text) }
  })
  await insertSigns(tx, signs)
  await deleteUnsketched(
    tx,
    rows.map(({ article }) => article)
  )
}
