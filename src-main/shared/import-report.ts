import type { Id, ImportedFile, ImportOutcome, ImportReport } from './model.ts'

/** What became of an import's files, with how many of each outcome there are. */
export function importReport(id: Id, files: ImportedFile[]): ImportReport {
  const counts: Record<ImportOutcome, number> = {
    imported: 0,
    look: 0,
    version: 0,
    duplicate: 0,
    reference: 0,
    unpacked: 0,
    failed: 0,
    cancelled: 0
  }
  for (const { outcome } of files) counts[outcome]++
  return { id, files, counts }
}
