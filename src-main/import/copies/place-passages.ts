import { anchor } from '#shared/selectors.ts'
import { insertPlacement, selectAllPassagesOf } from '#main/db/passages.ts'
import type { WritableDb } from '#main/db/sqlite.ts'

/** Places every passage of an article, as it lay in version `from`, in version `to` with this text. What is not found beyond doubt is `moved` or `lost`, never guessed. */
export async function placePassages(
  tx: WritableDb,
  { article, from, to, text }: { article: number; from: number; to: number; text: string }
): Promise<void> {
  for (const row of await selectAllPassagesOf(tx, article, from)) {
    const hint = row.start === null ? undefined : { start: row.start, end: row.end! }
    await insertPlacement(tx, { passage: row.id, version: to, ...anchor(text, row, hint) })
  }
}
