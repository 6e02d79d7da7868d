import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ImportedFile, ImportReport } from '#shared/model.ts'
import type { Output } from './output.ts'
import { alignColumns, count } from './text-layout.ts'

/** Imports files and folders and prints what became of each. One that fails leaves the others alone. */
export async function importFiles(output: Output, library: LocalLibrary, paths: readonly string[]): Promise<void> {
  const stop = library.subscribe((event) => {
    if (event.type !== 'import-progress') return
    const { done, total, rate } = event.progress
    output.progress(done < total ? `${done} of ${total} files, ${rate} a second` : '')
  })
  const report = await library.importFiles({ id: newId(), sources: paths.map((path) => ({ path, name: path })) })
  stop()
  if (report.counts.failed) output.failed = true
  output.printEach(report.files.map(asLine), () => reportText(report, output.columns))
}

function asLine({ name, outcome, article, title, message }: ImportedFile): unknown {
  return outcome === 'failed' ? { file: name, error: message } : { file: name, outcome, article, title }
}

function reportText({ files, counts }: ImportReport, columns: number): string {
  const rows = files.map(({ name, outcome, title, message }) => [outcome, name, message ?? title ?? ''])
  const sum = [
    `${count(counts.imported, 'article')} imported`,
    ...(counts.duplicate ? [`${count(counts.duplicate, 'duplicate')}`] : []),
    ...(counts.failed ? [`${counts.failed} failed`] : []),
    ...(counts.cancelled ? [`${counts.cancelled} cancelled`] : [])
  ]
  return `${rows.length ? `${alignColumns(rows, columns)}\n` : ''}${sum.join(', ')}.`
}
