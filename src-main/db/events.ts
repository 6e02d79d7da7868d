import type { Id } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** Notes what was done, by name, and to what. */
export async function insertEvent(tx: WritableDb, at: string, name: string, subject: unknown): Promise<void> {
  await tx.run('INSERT INTO event (at, name, subject) VALUES (?, ?, ?)', at, name, JSON.stringify(subject))
}

/** Everything of a name that was done by an import, the newest first. */
export async function selectEvents(db: ReadableDb, name: string, [to, id]: ['import', Id]): Promise<unknown[]> {
  const rows = await db.all<{ subject: string }>(
    `SELECT subject FROM event WHERE name = ? AND subject ->> ? = ? ORDER BY id DESC`,
    name,
    to,
    id
  )
  return rows.map(({ subject }) => JSON.parse(subject) as unknown)
}

/**
 * The newest thing of a name that was done to a version, by its row or its id, to an import, by a correction, or by a change of lines;
 * null when there is none.
 */
export async function selectEvent(
  db: ReadableDb,
  name: string,
  [to, id]: ['version', number | Id] | ['import' | 'correction' | 'change', Id]
): Promise<unknown> {
  const row = await db.get<{ subject: string }>(
    `SELECT subject FROM event WHERE name = ? AND subject ->> ? = ? ORDER BY id DESC LIMIT 1`,
    name,
    to,
    id
  )
  return row ? (JSON.parse(row.subject) as unknown) : null
}
