import type { WritableDb } from './sqlite.ts'

/** Notes what was done, by name, and to what. */
export async function insertEvent(tx: WritableDb, at: string, name: string, subject: unknown): Promise<void> {
  await tx.run('INSERT INTO event (at, name, subject) VALUES (?, ?, ?)', at, name, JSON.stringify(subject))
}
