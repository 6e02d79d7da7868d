import { isPressing } from '#shared/concern.ts'
import { importReport } from '#shared/import-report.ts'
import type { Id, ImportedFile, ImportReport } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { selectImportedFiles, type ImportedFileRow } from '#main/db/imports.ts'
import { concernsOf } from './concerns.ts'
import { lettersRepaired } from './mojibake.ts'
import { pageWithoutText } from './read/pdf/set-aside.ts'

/** What is asked of a file is many times what is told of it, so that many are not asked for at once. */
const mostAtOnce = 1_000

/** What became of every file of an import so far, with what is to be looked at in the articles as they are now. */
export async function reportOf(db: Database, id: Id): Promise<ImportReport> {
  const reasons = { repaired: lettersRepaired, emptyPage: pageWithoutText }
  const files: ImportedFile[] = []
  for (let after = -1; ;) {
    const rows = await selectImportedFiles(db.read, id, reasons, { after, most: mostAtOnce })
    files.push(...rows.map(toFile))
    if (rows.length < mostAtOnce) return importReport(id, files)
    after = rows.at(-1)!.seq
  }
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
