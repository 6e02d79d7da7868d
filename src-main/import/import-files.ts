import type { Id, ImportProgress, ImportReport, ImportSource } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { finishImport, insertImport, selectQueuedFiles } from '#main/db/imports.ts'
import { beginBulkIndexing, endBulkIndexing } from '#main/db/paragraphs.ts'
import type { Originals } from '#main/originals.ts'
import { findFiles } from './find-files.ts'
import { discardIncoming, innerFolders, takeOver } from './incoming.ts'
import { ImportRun, type ImportState } from './import-run.ts'
import { reportOf } from './report-import.ts'
import { repeatedLines } from './repeated-lines.ts'
import type { QueuedFile } from './store-answers.ts'
import type { ReadingPool } from './reading/reading-pool.ts'

/** What an import reads with and writes to. */
export interface ImportTarget {
  /** The library folder. */
  folder: string
  db: Database
  originals: Originals
  readers: ReadingPool
}

/** How an import is watched and stopped. When `signal` aborts, what is done is kept and the rest counts as cancelled. */
export interface Watch {
  signal: AbortSignal
  onProgress: (progress: ImportProgress) => void
  /** Hears of the run, which can be paused. */
  onRun: (run: ImportRun) => void
}

/** From so many files on the search index is built in larger pieces. */
const many = 200

/** Imports files and folders, several at once, and reports what became of each. */
export async function importFiles(
  target: ImportTarget,
  { id, sources, byChapter = false }: { id: Id; sources: readonly ImportSource[]; byChapter?: boolean },
  watch: Watch
): Promise<ImportReport> {
  const found = await findFiles(await takeOver(target.folder, id, sources))
  const row = await target.db.write((tx) =>
    insertImport(tx, { uuid: id, startedAt: new Date().toISOString(), byChapter }, found)
  )
  const repeated = await repeatedLines(found.map(({ path }) => path))
  const files = found.map(({ name, path }, seq) =>
    queued(target, id, { seq, name, path, part: 0 }, { byChapter, repeated })
  )
  return runImport(target, { row, id, files, total: files.length, paused: false }, watch)
}

/** Imports text that was pasted, reported like a file; it becomes its own original. */
export async function importText(
  target: ImportTarget,
  { id, text, html }: { id: Id; text: string; html: boolean },
  watch: Watch
): Promise<ImportReport> {
  const name = html ? 'Pasted text.html' : 'Pasted text.txt'
  const row = await target.db.write((tx) =>
    insertImport(tx, { uuid: id, startedAt: new Date().toISOString() }, [{ name, path: '' }])
  )
  const files = [{ seq: 0, name, from: { bytes: new TextEncoder().encode(text) } }]
  return runImport(target, { row, id, files, total: 1, paused: false }, watch)
}

/** Goes on with an import that was under way when the library was closed. */
export async function resumeImport(
  target: ImportTarget,
  { row, id, total, paused, byChapter }: Omit<ImportState, 'files'> & { byChapter: boolean },
  watch: Watch
): Promise<ImportReport> {
  const left = await selectQueuedFiles(target.db.read, row)
  // Pasted text is gone with the program it was pasted into.
  const there = left.filter(({ path }) => path !== '')
  const repeated = await repeatedLines(there.map(({ path }) => path))
  const files = there.map((file) => queued(target, id, file, { byChapter, repeated }))
  return runImport(target, { row, id, files, total, paused }, watch)
}

function queued(
  { folder }: ImportTarget,
  id: Id,
  { seq, name, path: file, part }: { seq: number; name: string; path: string; part: number },
  { byChapter, repeated }: { byChapter: boolean; repeated: readonly string[] }
): QueuedFile {
  return {
    seq,
    name,
    from: { path: file },
    ...(part && { part }),
    ...(repeated.length && { repeated }),
    ...(byChapter && !part && { byChapter }),
    ...innerFolders(folder, id, { path: file, seq })
  }
}

async function runImport(target: ImportTarget, state: ImportState, watch: Watch): Promise<ImportReport> {
  const { db, readers } = target
  const run = new ImportRun(target, state, watch)
  watch.onRun(run)
  const isMany = state.files.length >= many
  if (isMany) await db.write(beginBulkIndexing)
  try {
    // Archives and books bring files of their own once they are stored.
    do {
      await readers.read(run)
      await run.settle()
    } while (run.left > 0 && !watch.signal.aborted)
  } finally {
    if (isMany) await db.write(endBulkIndexing)
  }
  // Who closes the library in the middle goes on at the next start.
  if (watch.signal.reason !== 'closing') {
    await db.write((tx) => finishImport(tx, state.row, new Date().toISOString()))
    await discardIncoming(target.folder, state.id)
  }
  watch.onProgress({
    id: state.id,
    done: state.total,
    total: state.total,
    current: null,
    rate: run.rate,
    paused: false
  })
  return reportOf(db, state.id, run.passing)
}
