import type { Id, ImportedFile, ImportOutcome, ImportProgress, ImportReport, ImportSource } from '#shared/model.ts'
import { finishImport, insertImport, updateImportFile } from '#main/db/imports.ts'
import { findFiles } from './find-files.ts'
import { importFile, importPasted, type ImportTarget } from './import-file.ts'

/** At most one progress event in this many milliseconds. */
const progressEvery = 100

/** How an import is watched and stopped. When `signal` aborts, what is done is kept and the rest counts as cancelled. */
interface Watch {
  signal: AbortSignal
  onProgress: (progress: ImportProgress) => void
}

/** Imports files and folders one after the other and reports what became of each. */
export async function importFiles(
  target: ImportTarget,
  { id, sources }: { id: Id; sources: readonly ImportSource[] },
  watch: Watch
): Promise<ImportReport> {
  const found = await findFiles(sources)
  return importEach(target, id, found, watch, (source) => importFile(target, source, watch.signal))
}

/** Imports text that was pasted, reported like a file. */
export function importText(
  target: ImportTarget,
  { id, text, html }: { id: Id; text: string; html: boolean },
  watch: Watch
): Promise<ImportReport> {
  const name = html ? 'Pasted text.html' : 'Pasted text.txt'
  return importEach(target, id, [{ name, path: '' }], watch, () => importPasted(target, name, text, watch.signal))
}

async function importEach(
  { db }: ImportTarget,
  id: Id,
  sources: readonly Required<ImportSource>[],
  { signal, onProgress }: Watch,
  importOne: (source: Required<ImportSource>) => Promise<ImportedFile>
): Promise<ImportReport> {
  const row = await db.write((tx) => insertImport(tx, id, new Date().toISOString(), sources))
  const tell = progress(id, sources.length, onProgress)
  const files: ImportedFile[] = []
  for (const [seq, source] of sources.entries()) {
    tell(seq, source.name)
    const file = signal.aborted ? cancelled(source.name) : await importOne(source)
    files.push(file)
    await db.write((tx) => updateImportFile(tx, { import: row, seq, ...file }))
  }
  await db.write((tx) => finishImport(tx, row, new Date().toISOString()))
  tell(sources.length, null)
  return { id, files, counts: count(files) }
}

/** Tells how far an import is, not too often; the last time always. */
function progress(
  id: Id,
  total: number,
  onProgress: Watch['onProgress']
): (done: number, current: string | null) => void {
  const started = performance.now()
  let told = -Infinity
  return (done, current) => {
    const now = performance.now()
    if (current !== null && now - told < progressEvery) return
    told = now
    onProgress({ id, done, total, current, rate: perSecond(done, now - started) })
  }
}

function count(files: readonly ImportedFile[]): Record<ImportOutcome, number> {
  const counts = { imported: 0, duplicate: 0, failed: 0, cancelled: 0 }
  for (const file of files) counts[file.outcome]++
  return counts
}

function cancelled(name: string): ImportedFile {
  return { name, outcome: 'cancelled', article: null, title: null, message: null }
}

function perSecond(count: number, milliseconds: number): number {
  return milliseconds > 0 ? Math.round((count / milliseconds) * 10_000) / 10 : 0
}
