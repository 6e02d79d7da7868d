import type { ImportedFile, ImportReport } from '#shared/model.ts'
import { partsOfPages } from '#shared/saved-page.ts'

interface Begun {
  sources: readonly File[]
  report: ImportReport | null
}

/**
 * Those files of an import that may be taken in when it is tried again: what was cancelled, and what failed for a reason that may
 * pass; or that hold such files: an archive, a mailbox, a message, a folder. Only files that this window has.
 */
export function filesOf(begun: Begun): File[] {
  return filesThat(begun, ({ outcome, mayPass }) => outcome === 'cancelled' || (outcome === 'failed' && !!mayPass))
}

/** Those files of an import that became new versions, or that hold such files; none when this window never had them. */
export function versionFiles(begun: Begun | undefined): File[] {
  return begun ? filesThat(begun, ({ outcome }) => outcome === 'version') : []
}

function filesThat({ sources, report }: Begun, isWanted: (file: ImportedFile) => boolean): File[] {
  const wanted = new Set(report?.files.filter(isWanted).flatMap(({ name }) => holdersOf(name)))
  const paths = new Set(sources.map(pathOf).filter((path) => wanted.has(path)))
  // A page finds its pictures only when they come with it.
  const isPart = partsOfPages([...paths])
  return sources.filter((file) => paths.has(pathOf(file)) || isPart(pathOf(file)))
}

/** A file's name in a report, and those of the folders, archives and messages that it lies in: `news`, `news/a.zip`, `news/a.zip › b.txt`. */
function holdersOf(name: string): string[] {
  return [...[...name.matchAll(/\/| › /g)].map(({ index }) => name.slice(0, index)), name]
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name
}
