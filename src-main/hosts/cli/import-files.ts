import type { LocalLibrary } from '#shared/contract.ts'
import { isPressing, type ConcernAbout } from '#shared/concern.ts'
import { newId } from '#shared/id.ts'
import { importReport } from '#shared/import-report.ts'
import type { Id, ImportedFile, ImportReport } from '#shared/model.ts'
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
  const sources = paths.map((path) => ({ path, name: path }))
  const report = await watched(output, library, id, () => library.importFiles({ id, sources, byChapter }))
  await sayWhatWaits(output, library)
  printReport(output, report)
}

/** Goes on with every import that was not finished, the oldest first, and prints what became of all their files. Ctrl+C ends the one under way, and the later ones go on waiting. */
export async function continueImports(output: Output, library: LocalLibrary): Promise<void> {
  const reports: ImportReport[] = []
  let isStopped = false
  for (const id of await library.unfinishedImports()) {
    reports.push(
      await watched(
        output,
        library,
        id,
        () => library.finishImport({ id }),
        () => (isStopped = true)
      )
    )
    if (isStopped) break
  }
  await sayWhatWaits(output, library)
  const [first] = reports
  if (!first) return output.printEach([], () => 'No import waits.')
  printReport(
    output,
    importReport(
      first.id,
      reports.flatMap(({ files }) => files)
    )
  )
}

/** Does the work of an import, shows how far it is, and ends it at Ctrl+C. */
async function watched(
  output: Output,
  library: LocalLibrary,
  id: Id,
  work: () => Promise<ImportReport>,
  onCancel?: () => void
): Promise<ImportReport> {
  // What is done is kept; a second Ctrl+C ends the program as usual.
  const cancel = (): void => {
    onCancel?.()
    void library.cancelImport({ id })
  }
  process.once('SIGINT', cancel)
  const stop = library.subscribe((event) => {
    if (event.type !== 'import-progress') return
    const { done, total, rate } = event.progress
    output.progress(done < total ? `${done} of ${total} files, ${rate} a second` : '')
  })
  try {
    return await work()
  } finally {
    process.off('SIGINT', cancel)
    stop()
  }
}

async function sayWhatWaits(output: Output, library: LocalLibrary): Promise<void> {
  const waiting = await library.waitingFiles()
  if (!waiting) return
  const goOn = 'Go on with it by loccit import --continue, or by opening Loccit.'
  output.tell(
    `An earlier import was not finished: ${count(waiting, 'file')} ${waiting === 1 ? 'waits' : 'wait'}. ${goOn}`
  )
}

function printReport(output: Output, report: ImportReport): void {
  if (report.counts.failed || report.counts.cancelled) output.failed = true
  output.printEach(report.files.map(asLine), () => reportText(report, output.room))
}

function asLine({ name, outcome, article, title, message, near, concerns }: ImportedFile): unknown {
  return outcome === 'failed'
    ? { file: name, error: message }
    : {
        ...{ file: name, outcome, article, title },
        ...(message && { message }),
        ...(near && { near }),
        ...(concerns && { concerns })
      }
}

/** What texts often lack, as it is said before a title and of all of them. */
const lacks: Partial<Record<ConcernAbout, string>> = { title: 'headline', published: 'date' }

/** What is said of a file: why it failed or what to look at, else what it lacks and its title. */
function told({ title, message, concerns = [] }: ImportedFile): string {
  const pressing = concerns.filter(isPressing).map((concern) => concern.message)
  const lacking = concerns.flatMap(({ about }) => (lacks[about] ? `no ${lacks[about]}` : []))
  const sentence = [message, ...pressing].filter(Boolean).join(' ')
  return sentence || [...(lacking.length ? [`(${lacking.join(', ')})`] : []), title ?? ''].join(' ')
}

function lackingIn(files: readonly ImportedFile[]): string[] {
  return Object.entries(lacks).flatMap(([about, noun]) => {
    const lacking = files.filter(({ concerns }) => concerns?.some((concern) => concern.about === about))
    return lacking.length ? [`${lacking.length} without a ${noun}`] : []
  })
}

function reportText({ files, counts }: ImportReport, columns: number): string {
  const rows = files.map((file) => [file.outcome, file.name, told(file)])
  const sum = [
    `${count(counts.imported, 'article')} imported`,
    ...(counts.look ? [`${counts.look} to look at`] : []),
    ...lackingIn(files),
    ...(counts.version ? [count(counts.version, 'new version')] : []),
    ...(counts.reference ? [count(counts.reference, 'reference file')] : []),
    ...(counts.duplicate ? [`${count(counts.duplicate, 'duplicate')}`] : []),
    ...(counts.failed ? [`${counts.failed} failed`] : []),
    ...(counts.cancelled ? [`${counts.cancelled} cancelled`] : [])
  ]
  return `${rows.length ? `${alignColumns(rows, columns, { whole: true })}\n` : ''}${sum.join(', ')}.`
}
