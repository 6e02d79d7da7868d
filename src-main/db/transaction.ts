import type { WritableDb } from './sqlite.ts'

/** Runs `work` between BEGIN IMMEDIATE and COMMIT. When it throws, nothing is changed and the same error is thrown. */
export async function transaction<T>(db: WritableDb, work: (tx: WritableDb) => Promise<T>): Promise<T> {
  await db.exec('BEGIN IMMEDIATE')
  try {
    const value = await work(db)
    await db.exec('COMMIT')
    return value
  } catch (error) {
    // A full disk or an I/O error may already have rolled back, and then ROLLBACK fails too.
    await db.exec('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** Takes a file for this connection alone, until it is closed or the process ends. Throws SQLITE_BUSY when another has it. */
export async function takeExclusively(db: WritableDb): Promise<void> {
  // A host that is just closing is waited for.
  await db.exec('PRAGMA busy_timeout = 1000')
  await db.exec('BEGIN EXCLUSIVE')
}
