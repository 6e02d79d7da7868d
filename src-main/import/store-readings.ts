import type { ImportedFile } from '#shared/model.ts'
import { selectArticlesOfOriginals, setArticlesDeleted } from '#main/db/articles.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import type { ReadArticle } from './reading/read-job.ts'
import { storeArticles } from './store-articles.ts'

/**
 * Stores what was read in the transaction given, and says what became of each reading, in order: a new article, or a duplicate of
 * one that is there, which comes back from the trash if it was there.
 */
export async function storeReadings(tx: WritableDb, readings: readonly ReadArticle[]): Promise<ImportedFile[]> {
  const known = await findKnown(tx, readings)
  const first = new Map<string, number>()
  readings.forEach((reading, i) => {
    if (!known.has(nameOf(reading)) && !first.has(nameOf(reading))) first.set(nameOf(reading), i)
  })
  const fresh = [...first.values()]
  const stored = await storeArticles(
    tx,
    fresh.map((i) => readings[i]!)
  )
  const made = new Map(fresh.map((i, place) => [i, stored[place]!]))
  return readings.map((reading, i) => {
    const { name } = reading.original
    const own = made.get(i)
    if (own) return { name, outcome: 'imported', article: own.id, title: own.title, message: null }
    const there = known.get(nameOf(reading))
    const other = there ?? made.get(first.get(nameOf(reading))!)!
    return { name, outcome: 'duplicate', article: other.id, title: other.title, message: there?.message ?? null }
  })
}

/** The articles that these very bytes are already. */
async function findKnown(
  tx: WritableDb,
  readings: readonly ReadArticle[]
): Promise<Map<string, { id: string; title: string; message: string | null }>> {
  const rows = await selectArticlesOfOriginals(
    tx,
    readings.map(({ original }) => original.sha256)
  )
  const known = new Map<string, { id: string; title: string; message: string | null }>()
  const thrownAway: string[] = []
  for (const { original, part, uuid, title, deletedAt } of rows) {
    const name = `${original} ${part}`
    if (known.has(name)) continue
    if (deletedAt) thrownAway.push(uuid)
    known.set(name, { id: uuid, title, message: deletedAt ? 'It was in the trash and is back in the list.' : null })
  }
  if (thrownAway.length) await setArticlesDeleted(tx, thrownAway, null)
  return known
}

/** What tells one reading from another: the bytes, and which chapter of them. */
function nameOf({ original, part }: ReadArticle): string {
  return `${original.sha256} ${part}`
}
