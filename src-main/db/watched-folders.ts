import type { Id } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** A file as it was seen: its size in bytes, and when it was last changed, in milliseconds since 1970. */
export interface SeenFile {
  path: string
  size: number
  modified: number
}

/** The folders that are watched, by their names. */
export async function selectWatchedFolders(db: ReadableDb): Promise<string[]> {
  const rows = await db.all<{ path: string }>('SELECT path FROM watched_folder ORDER BY path')
  return rows.map(({ path }) => path)
}

/** A watched folder's row with what came of it. */
export interface WatchedFolderRow {
  path: string
  addedAt: string
  files: number
  articles: number
  lastImport: Id | null
  lastAt: string | null
}

/** The folders that are watched with what came of them, by their names. `separator` parts the steps of a path. */
export function selectWatchedFoldersInFull(db: ReadableDb, separator: string): Promise<WatchedFolderRow[]> {
  const within = `substr(f.path, 1, length(w.path) + 1) = w.path || ?1`
  return db.all(
    `SELECT w.path, w.added_at AS addedAt, i.uuid AS lastImport, coalesce(i.finished_at, i.started_at) AS lastAt,
       (SELECT count(*) FROM watched_file s WHERE s.folder = w.path) AS files,
       (SELECT count(DISTINCT f.article) FROM import_file f WHERE ${within} AND f.outcome IN ('imported', 'look', 'version')) AS articles
     FROM watched_folder w
     LEFT JOIN import i ON i.id = (SELECT f.import FROM import_file f WHERE ${within} ORDER BY f.import DESC LIMIT 1)
     ORDER BY w.path`,
    separator
  )
}

/** Notes that a folder is watched; one that is already stays as it is. */
export async function insertWatchedFolder(tx: WritableDb, path: string, at: string): Promise<void> {
  await tx.run('INSERT INTO watched_folder (path, added_at) VALUES (?, ?) ON CONFLICT (path) DO NOTHING', path, at)
}

/** Notes that a folder is watched no longer, and forgets which of its files were seen. */
export async function deleteWatchedFolder(tx: WritableDb, path: string): Promise<void> {
  await tx.run('DELETE FROM watched_folder WHERE path = ?', path)
}

/** Which of these files were not taken in from a folder as they are now. */
export function selectUnseen(db: ReadableDb, folder: string, files: readonly SeenFile[]): Promise<SeenFile[]> {
  return db.all(
    `SELECT f.value ->> 'path' AS path, f.value ->> 'size' AS size, f.value ->> 'modified' AS modified FROM json_each(?) f
     WHERE NOT EXISTS (SELECT 1 FROM watched_file w WHERE w.folder = ? AND w.path = f.value ->> 'path'
       AND w.size = f.value ->> 'size' AND w.modified = f.value ->> 'modified') ORDER BY f.key`,
    JSON.stringify(files),
    folder
  )
}

/** The files of a folder that were taken in. */
export function selectSeen(db: ReadableDb, folder: string): Promise<SeenFile[]> {
  return db.all('SELECT path, size, modified FROM watched_file WHERE folder = ?', folder)
}

/** Notes files of a folder as taken in. */
export async function insertSeen(tx: WritableDb, folder: string, files: readonly SeenFile[]): Promise<void> {
  await tx.run(
    `INSERT OR REPLACE INTO watched_file (folder, path, size, modified)
     SELECT w.path, f.value ->> 'path', f.value ->> 'size', f.value ->> 'modified'
     FROM watched_folder w CROSS JOIN json_each(?) f WHERE w.path = ?`,
    JSON.stringify(files),
    folder
  )
}
