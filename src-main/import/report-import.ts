import { isPressing } from '#shared/concern.ts'
import { importReport } from '#shared/import-report.ts'
import type { Id, ImportedFile, ImportReport } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { selectImportedFiles, type ImportedFileRow } from '#main/db/imports.ts'
import { toVersionFacts } from '#main/db/version-facts.ts'
import { concernsOf } from './concerns.ts'

/** The rows of so many are in memory together. */
const mostAtOnce = 1_000

/**
 * What became of every file of an import so far, with what is to be looked at in the articles as they are now. `passing` are the
 * numbers of the files that failed for what may pass.
 */
export async function reportOf(db: Database, id: Id, passing: ReadonlySet<number> = new Set()): Promise<ImportReport> {
  const files: ImportedFile[] = []
  for (let after = -1; ;) {
    const rows = await selectImportedFiles(db.read, id, { after, most: mostAtOnce })
    files.push(...rows.map((row) => toFile(row, passing.has(row.seq))))
    if (rows.length < mostAtOnce) return importReport(id, files)
    after = rows.at(-1)!.seq
  }
}

function toFile(row: ImportedFileRow, mayPass: boolean): ImportedFile {
  const { name, article, title, message, near, nearTitle, concerns: noted, marksToCheck, text_length } = row
  const told =
    text_length === null
      ? []
      : concernsOf({ concerns: noted, marksToCheck, facts: toVersionFacts({ ...row, text_length }) })
  // What a mark's new place asks is no fault of the file, and an edition is listed as one.
  const outcome = row.outcome === 'imported' && told.some(isPressing) ? 'look' : row.outcome
  const concerns = row.outcome === 'version' ? told.filter(({ about }) => about === 'marks') : told
  return {
    ...{ name, outcome, article, title, message },
    ...(mayPass && { mayPass }),
    ...(near && { near: { article: near, title: nearTitle! } }),
    ...(concerns.length && { concerns })
  }
}
