import type { Id, ImportOutcome } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** Notes an import and its files, all queued. */
export async function insertImport(
  tx: WritableDb,
  uuid: Id,
  startedAt: string,
  files: readonly { name: string; path: string }[]
): Promise<number> {
  const { lastId } = await tx.run('INSERT INTO import (uuid, started_at) VALUES (?, ?)', uuid, startedAt)
  await tx.run(
    `INSERT INTO import_file (import, seq, name, path, outcome)
     SELECT ?, key, value ->> 'name', value ->> 'path', 'queued' FROM json_each(?)`,
    lastId,
    JSON.stringify(files)
  )
  return lastId
}

/** Notes what became of one file. */
export async function updateImportFile(
  tx: WritableDb,
  file: { import: number; seq: number; outcome: ImportOutcome; article: Id | null; message: string | null }
): Promise<void> {
  await tx.run(
    'UPDATE import_file SET outcome = ?, article = (SELECT id FROM article WHERE uuid = ?), message = ? WHERE import = ? AND seq = ?',
    file.outcome,
    file.article,
    file.message,
    file.import,
    file.seq
  )
}

/** Notes that an import has ended. */
export async function finishImport(tx: WritableDb, id: number, at: string): Promise<void> {
  await tx.run('UPDATE import SET finished_at = ? WHERE id = ?', at, id)
}

/** Closes what a crash left open: files still queued count as cancelled. Gives how many. */
export async function closeUnfinishedImports(tx: WritableDb, at: string): Promise<number> {
  const { changes } = await tx.run(
    `UPDATE import_file SET outcome = 'cancelled', message = 'Loccit was closed before this file was read.' WHERE outcome = 'queued'`
  )
  await tx.run('UPDATE import SET finished_at = ? WHERE finished_at IS NULL', at)
  return changes
}

/** The articles that an import made and that are not in the trash. */
export async function selectImportedArticles(db: ReadableDb, uuid: Id): Promise<Id[]> {
  const rows = await db.all<{ uuid: Id }>(
    `SELECT a.uuid FROM import i JOIN import_file f ON f.import = i.id JOIN article a ON a.id = f.article
     WHERE i.uuid = ? AND f.outcome = 'imported' AND a.deleted_at IS NULL`,
    uuid
  )
  return rows.map((row) => row.uuid)
}
