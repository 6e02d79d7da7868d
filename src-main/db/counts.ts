import type { ReadableDb } from './sqlite.ts'

/** How many articles and notes are in the library, the trash not counted. */
export async function countAll(db: ReadableDb): Promise<{ articles: number; notes: number }> {
  const row = await db.get<{ articles: number; notes: number }>(
    `SELECT (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
       (SELECT count(*) FROM note WHERE deleted_at IS NULL) AS notes`
  )
  return row!
}
