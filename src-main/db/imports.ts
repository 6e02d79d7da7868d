import type { Id, ImportedFile, ImportOutcome } from '#shared/model.ts'
import { marksToCheck } from './concerns.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'
import type { VersionFactsRow } from './version-facts.ts'

/** Notes an import and its files, all queued. */
export async function insertImport(
  tx: WritableDb,
  { uuid, startedAt, byChapter = false }: { uuid: Id; startedAt: string; byChapter?: boolean },
  files: readonly { name: string; path: string }[]
): Promise<number> {
  const { lastId } = await tx.run(
    'INSERT INTO import (uuid, started_at, options) VALUES (?, ?, ?)',
    uuid,
    startedAt,
    JSON.stringify({ byChapter })
  )
  await tx.run(
    `INSERT INTO import_file (import, seq, name, path, outcome)
     SELECT ?, key, value ->> 'name', value ->> 'path', 'queued' FROM json_each(?)`,
    lastId,
    JSON.stringify(files)
  )
  return lastId
}

/** Adds files to an import under way, queued behind the others from number `seq` on. */
export async function appendImportFiles(
  tx: WritableDb,
  id: number,
  seq: number,
  files: readonly { name: string; path: string; part?: number }[]
): Promise<void> {
  await tx.run(
    `INSERT INTO import_file (import, seq, name, path, part, outcome)
     SELECT ?, ? + key, value ->> 'name', value ->> 'path', coalesce(value ->> 'part', 0), 'queued' FROM json_each(?)`,
    id,
    seq,
    JSON.stringify(files)
  )
}

/** Notes what became of files, by their numbers. */
export async function updateImportFiles(
  tx: WritableDb,
  id: number,
  files: readonly {
    seq: number
    outcome: ImportOutcome
    article: Id | null
    /** The row of the version that it became, when that is not an article's first. */
    version?: number
    message: string | null
  }[]
): Promise<void> {
  // As an upsert, which finds each row by its key; an UPDATE … FROM looks through all of them for every file.
  await tx.run(
    `INSERT INTO import_file (import, seq, name, path, outcome, article, version, message)
     SELECT ?, value ->> 'seq', '', '', value ->> 'outcome', (SELECT id FROM article WHERE uuid = value ->> 'article'), value ->> 'version', value ->> 'message'
     FROM json_each(?) WHERE true
     ON CONFLICT (import, seq) DO UPDATE SET outcome = excluded.outcome, article = excluded.article, version = excluded.version, message = excluded.message`,
    id,
    JSON.stringify(files)
  )
}

/** Notes that an import rests, or with null that it goes on. */
export async function setImportPaused(tx: WritableDb, uuid: Id, at: string | null): Promise<void> {
  await tx.run('UPDATE import SET paused_at = ? WHERE uuid = ? AND finished_at IS NULL', at, uuid)
}

/** Notes that an import has ended; what is still queued counts as cancelled. */
export async function finishImport(tx: WritableDb, id: number, at: string): Promise<void> {
  await tx.run(`UPDATE import_file SET outcome = 'cancelled' WHERE import = ? AND outcome = 'queued'`, id)
  await tx.run('UPDATE import SET finished_at = ?, paused_at = NULL WHERE id = ?', at, id)
}

/** Imports that were under way when the library was closed, oldest first. */
export function selectUnfinishedImports(
  db: ReadableDb
): Promise<{ id: number; uuid: Id; pausedAt: string | null; byChapter: number; total: number }[]> {
  return db.all(
    `SELECT id, uuid, paused_at AS pausedAt, options ->> 'byChapter' AS byChapter, (SELECT count(*) FROM import_file WHERE import = import.id) AS total
     FROM import WHERE finished_at IS NULL ORDER BY id`
  )
}

/** How many files wait to be read, of all imports but those named. */
export async function countQueuedFiles(db: ReadableDb, but: readonly Id[]): Promise<number> {
  const row = await db.get<{ n: number }>(
    `SELECT count(*) AS n FROM import i JOIN import_file f ON f.import = i.id
     WHERE i.finished_at IS NULL AND f.outcome = 'queued' AND i.uuid NOT IN (SELECT value FROM json_each(?))`,
    JSON.stringify(but)
  )
  return row!.n
}

/** The files of an import that wait to be read, in order. */
export function selectQueuedFiles(
  db: ReadableDb,
  id: number
): Promise<{ seq: number; name: string; path: string; part: number }[]> {
  return db.all(
    `SELECT seq, name, path, part FROM import_file WHERE import = ? AND outcome = 'queued' ORDER BY seq`,
    id
  )
}

/** What became of a file, with what is known of its article as it is now; `text_length` is null where it made or changed none. */
export interface ImportedFileRow
  extends
    Pick<ImportedFile, 'name' | 'outcome' | 'article' | 'title' | 'message'>,
    Omit<VersionFactsRow, 'text_length'> {
  seq: number
  concerns: number
  text_length: number | null
  marksToCheck: number
  /** The article outside the trash that it is most like, if it is a near copy. */
  near: Id | null
  nearTitle: string | null
}

/** What became of the files of an import, in order, the first so many after a number; `queued` ones are left out. */
export function selectImportedFiles(
  db: ReadableDb,
  uuid: Id,
  { after, most }: { after: number; most: number }
): Promise<ImportedFileRow[]> {
  return db.all(
    `SELECT f.seq, f.name, f.outcome, a.uuid AS article, a.title, f.message, a.concerns, v.*,
       CASE f.outcome WHEN 'version' THEN ${marksToCheck} ELSE 0 END AS marksToCheck,
       o.uuid AS near, o.title AS nearTitle
     FROM import i JOIN import_file f ON f.import = i.id LEFT JOIN article a ON a.id = f.article
     LEFT JOIN version_facts v ON v.version = a.head AND f.outcome IN ('imported', 'look', 'version')
     LEFT JOIN article o ON f.outcome = 'look' AND o.id = (
       SELECT n.other FROM near_copy n JOIN article t ON t.id = n.other
       WHERE n.article = a.id AND t.deleted_at IS NULL ORDER BY n.score DESC, n.other LIMIT 1)
     WHERE i.uuid = ?1 AND f.outcome <> 'queued' AND f.seq > ?2 ORDER BY f.seq LIMIT ?3`,
    uuid,
    after,
    most
  )
}

/** The articles that an import made and that are not in the trash. */
export async function selectImportedArticles(db: ReadableDb, uuid: Id): Promise<Id[]> {
  const rows = await db.all<{ uuid: Id }>(
    `SELECT a.uuid FROM import i JOIN import_file f ON f.import = i.id JOIN article a ON a.id = f.article
     WHERE i.uuid = ? AND f.outcome IN ('imported', 'look') AND a.deleted_at IS NULL`,
    uuid
  )
  return rows.map((row) => row.uuid)
}

/** A version that an import made of a file. */
export interface ImportedVersion {
  version: number
  uuid: Id
  ordinal: number
  article: number
  articleUuid: Id
  title: string
  /** The row of the version that the article shows. */
  head: number
}

/** The versions that an import made of later editions, those made last first. */
export function selectImportedVersions(db: ReadableDb, uuid: Id): Promise<ImportedVersion[]> {
  return db.all(
    `SELECT v.id AS version, v.uuid, v.ordinal, a.id AS article, a.uuid AS articleUuid, a.title, a.head
     FROM import i JOIN import_file f ON f.import = i.id JOIN version v ON v.id = f.version JOIN article a ON a.id = v.article
     WHERE i.uuid = ? AND f.outcome = 'version' ORDER BY v.id DESC`,
    uuid
  )
}
