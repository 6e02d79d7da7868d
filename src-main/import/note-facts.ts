import type { Encoding, RemovedLine } from '#shared/model.ts'
import { updateAsks } from '#main/db/concerns.ts'
import type { Database } from '#main/db/database.ts'
import type { ReadableDb, WritableDb } from '#main/db/sqlite.ts'
import {
  deleteUnnoted,
  insertVersionFacts,
  selectUnnoted,
  type UnnotedVersion,
  type VersionFacts
} from '#main/db/version-facts.ts'
import { selectParagraphs } from '#main/db/versions.ts'
import { asksOf } from './concerns.ts'
import { excerptOf } from './store-articles.ts'
import { versionFacts } from './version-facts.ts'

/** Their texts are in memory together. */
const mostAtOnce = 200

/**
 * Notes the facts of versions that were stored before facts were noted, and what they ask, some in each transaction: what was
 * cut off goes on when the library is opened next.
 */
export async function noteFacts(db: Database): Promise<void> {
  while ((await db.write(noteSome)) === mostAtOnce);
}

async function noteSome(tx: WritableDb): Promise<number> {
  const rows = await selectUnnoted(tx, mostAtOnce)
  if (!rows.length) return 0
  const noted: { version: number; facts: VersionFacts; asks: number }[] = []
  for (const row of rows) {
    const facts = await factsOf(tx, row)
    noted.push({ version: row.version, facts, asks: asksOf(facts) })
  }
  await insertVersionFacts(tx, noted)
  await updateAsks(tx, noted)
  await deleteUnnoted(
    tx,
    rows.map(({ version }) => version)
  )
  return rows.length
}

async function factsOf(db: ReadableDb, row: UnnotedVersion): Promise<VersionFacts> {
  return versionFacts({
    text: row.text,
    removed: JSON.parse(row.removed) as RemovedLine[],
    encoding: JSON.parse(row.encoding) as Encoding,
    hasHeadline: row.hasHeadline === 1,
    excerpt: row.excerpt ?? excerptOf(await selectParagraphs(db, row.version))
  })
}
