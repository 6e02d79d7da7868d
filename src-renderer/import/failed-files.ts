import type { ImportOutcome, ImportReport } from '#shared/model.ts'
import { partsOfPages } from '#shared/saved-page.ts'

interface Begun {
  sources: readonly File[]
  report: ImportReport | null
}

/** Those files of an import that failed, or that hold what failed: an archive, a mailbox, a message, a folder. Only files that this window has. */
export function filesOf(begun: Begun): File[] {
  return filesThat(begun, 'failed')
}

/** Those files of an import that became new versions, or that hold such files; none when this window never had them. */
export function versionFiles(begun: Begun | undefined): File[] {
  return begun ? filesThat(begun, 'version') : []
}

function filesThat({ sources, report }: Begun, wanted: ImportOutcome): File[] {
  const names = report?.files.filter(({ outcome }) => outcome === wanted).map(({ name }) => name) ?? []
  const paths = new Set(sources.map(pathOf).filter((path) => names.some((each) => holds(path, each))))
  // A page finds its pictures only when they come with it.
  const isPart = partsOfPages([...paths])
  return sources.filter((file) => paths.has(pathOf(file)) || isPart(pathOf(file)))
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name
}

/** Whether a file of a report is what was given, or lay in it: in a folder, an archive, a mailbox, a message. */
function holds(path: string, name: string): boolean {
  return name === path || name.startsWith(`${path}/`) || name.startsWith(`${path} › `)
}
