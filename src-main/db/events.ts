import type { Id } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** Notes what was done, by name, and to what. */
export async function insertEvent(tx: WritableDb, at: string, name: string, subject: unknown): Promise<void> {
  await tx.run('INSERT INTO event (at, name, subject) VALUES (?, ?, ?)', at, name, JSON.stringify(subject))
}

/** The newest thing of a name that was done to a version, by the version's row; null when there is none. */
export async function selectVersionEvent(db: ReadableDb, name: string, version: number): Promise<unknown> {
  const row = await db.get<{ subject: string }>(
    `SELECT subject FROM event WHERE name = ? AND subject ->> 'version' = ? ORDER BY id DESC LIMIT 1`,
    name,
    version
  )
  return row ? (JSON.parse(row.subject) as unknown) : null
}

/** The newest thing of a name that was done to an import; null when there is none. */
export async function selectImportEvent(db: ReadableDb, name: string, importId: Id): Promise<unknown> {
  const row = await db.get<{ subject: string }>(
    `SELECT subject FROM event WHERE name = ? AND subject ->> 'import' = ? ORDER BY id DESC LIMIT 1`,
    name,
    importId
  )
  return row ? (JSON.parse(row.subject) as unknown) : null
}
