import { isPressing } from '#shared/concern.ts'
import { importReport } from '#shared/import-report.ts'
import type { Id, ImportedFile, ImportReport } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { selectImportedFiles, type ImportedFileRow } from '#main/db/imports.ts'
import { concernsOf } from './concerns.ts'
import { lettersRepaired } from './mojibake.ts'
import { pageWithoutText } from './read/pdf/set-aside.ts'

/** What became of every file of an import so far, with what is to be looked at in the articles as they are now. */
export async function reportOf(db: Database, id: Id): Promise<ImportReport> {
  const rows = await selectImportedFiles(db.read, id, { repaired: lettersRepaired, emptyPage: pageWithoutText })
  return importReport(id, rows.map(toFile))
}

function toFile(row: ImportedFileRow): ImportedFile {
  const { name, article, title, message } = row
  const { hasHeadline, isDated, hasUnread, textLength, ...facts } = row
  const told =
    textLength === null
      ? []
      : concernsOf({
          ...facts,
          textLength,
          hasHeadline: hasHeadline === 1,
          isDated: isDated === 1,
          hasUnread: hasUnread === 1
        })
  // What a mark's new place asks is no fault of the file, and an edition is listed as one.
  const outcome = row.outcome === 'imported' && told.some(isPressing) ? 'look' : row.outcome
  const concerns = row.outcome === 'version' ? told.filter(({ about }) => about === 'marks') : told
  return { name, outcome, article, title, message, ...(concerns.length && { concerns }) }
}
