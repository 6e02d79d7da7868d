import type { LocalLibrary } from '#shared/contract.ts'
import { isPressing } from '#shared/concern.ts'
import { newId } from '#shared/id.ts'
import type { ImportedFile, ImportReport } from '#shared/model.ts'
import type { Output } from './output.ts'
import { alignColumns, count } from './text-layout.ts'

/** Imports files and folders and prints what became of each. One that fails leaves the others alone; Ctrl+C keeps what is done. */
export async function importFiles(
  output: Output,
  library: LocalLibrary,
  paths: readonly string[],
  { byChapter = false }: { byChapter?: boolean } = {}
): Promise<void> {
  const id = newId()
  // What is done is kept; a second Ctrl+C ends the program as usual.
  const cancel = (): void => void library.cancelImport({ id })
  process.once('SIGINT', cancel)
  const stop = library.subscribe((event) => {
    if (event.type !== 'import-progress') return
    const { done, total, rate } = event.progress
    output.progress(done < total ? `${done} of ${total} files, ${rate} a second` : '')
  })
  const sources = paths.map((path) => ({ path, name: path }))
  const report = await library.importFiles({ id, sources, byChapter }).finally(() => process.off('SIGINT', cancel))
  stop()
  const waiting = await library.waitingFiles()
  if (waiting)
    output.tell(`An earlier import was not finished: ${count(waiting, 'file')} wait. Open Loccit to go on with it.`)
  if (report.counts.failed || report.counts.cancelled) output.failed = true
  output.printEach(report.files.map(asLine), () => reportText(report, output.columns))
}

function asLine({ name, outcome, article, title, message, concerns }: ImportedFile): unknown {
  return outcome === 'failed'
    ? { file: name, error: message }
    : { file: name, outcome, article, title, ...(message && { message }), ...(concerns && { concerns }) }
}

/** What is said of a file: why it failed or what to look at, else its title. */
function told({ title, message, concerns = [] }: ImportedFile): string {
  const pressing = concerns.filter(isPressing).map((concern) => concern.message)
  return [message, ...pressing].filter(Boolean).join(' ') || (title ?? '')
}

function reportText({ files, counts }: ImportReport, columns: number): string {
  const rows = files.map((file) => [file.outcome, file.name, told(file)])
  const sum = [
    `${count(counts.imported, 'article')} imported`,
    ...(counts.look ? [`${counts.look} to look at`] : []),
    ...(counts.version ? [count(counts.version, 'new version')] : []),
    ...(counts.reference ? [count(counts.reference, 'reference file')] : []),
    ...(counts.duplicate ? [`${count(counts.duplicate, 'duplicate')}`] : []),
    ...(counts.failed ? [`${counts.failed} failed`] : []),
    ...(counts.cancelled ? [`${counts.cancelled} cancelled`] : [])
  ]
  return `${rows.length ? `${alignColumns(rows, columns)}\n` : ''}${sum.join(', ')}.`
}
