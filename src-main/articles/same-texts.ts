import type { ItemFields } from '#shared/csl.ts'
import type { SameText } from '#shared/comparison.ts'
import { selectSameTexts } from '#main/db/copies.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'

/** Where else an article's very text was found: files that were imported and gave no article of their own. */
export async function sameTexts(db: ReadableDb, article: number): Promise<SameText[]> {
  const rows = await selectSameTexts(db, article)
  return rows.map(({ name, item, noted_at: importedAt }) => ({
    name,
    item: JSON.parse(item) as ItemFields,
    importedAt
  }))
}
