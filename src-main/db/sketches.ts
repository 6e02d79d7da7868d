import { insertRows } from './insert-rows.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** The sketch of an article's text: its bands. */
export interface ArticleSketch {
  article: number
  bands: readonly number[]
}

/** Notes sketches; they are found by band once they are settled. */
export async function insertSketches(tx: WritableDb, sketches: readonly ArticleSketch[]): Promise<void> {
  await insertRows(
    tx,
    'recent_sketch',
    sketches.map(({ article, bands }) => ({ article, bands: JSON.stringify(bands) }))
  )
}

/** How many sketches are not settled. */
export async function countSketches(db: ReadableDb): Promise<number> {
  const row = await db.get<{ n: number }>('SELECT count(*) AS n FROM recent_sketch')
  return row!.n
}

/** The sketches that are not settled. */
export async function selectSketches(db: ReadableDb): Promise<ArticleSketch[]> {
  const rows = await db.all<{ article: number; bands: string }>('SELECT article, bands FROM recent_sketch ORDER BY id')
  return rows.map(({ article, bands }) => ({ article, bands: JSON.parse(bands) as number[] }))
}

/** Moves the bands of so many sketches into their index, in its order, so that each of its pages is visited once. Gives whether more are left. */
export async function settleSketches(tx: WritableDb, count: number): Promise<boolean> {
  const row = await tx.get<{ last: number | null }>(
    'SELECT max(id) AS last FROM (SELECT id FROM recent_sketch ORDER BY id LIMIT ?)',
    count
  )
  if (row!.last === null) return false
  await tx.run(
    `INSERT OR IGNORE INTO sketch_band (band, article)
     SELECT b.value, s.article FROM recent_sketch s, json_each(s.bands) b WHERE s.id <= ? ORDER BY 1`,
    row!.last
  )
  await tx.run('DELETE FROM recent_sketch WHERE id <= ?', row!.last)
  return (await countSketches(tx)) > 0
}
