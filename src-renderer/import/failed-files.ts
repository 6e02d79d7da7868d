import type { ImportOutcome, ImportReport } from '#shared/model.ts'

interface Begun {
  sources: readonly File[]
  report: ImportReport | null
}

/** Those files of an import that failed, or that hold what failed: an archive, a folder. Only files that this window has. */
export function filesOf(begun: Begun): File[] {
  return filesThat(begun, 'failed')
}

/** Those files of an import that became new versions, or that hold such files; none when this window never had them. */
export function versionFiles(begun: Begun | undefined): File[] {
  return begun ? filesThat(begun, 'version') : []
}

function filesThat({ sources, report }: Begun, wanted: ImportOutcome): File[] {
  const names = report?.files.filter(({ outcome }) => outcome === wanted).map(({ name }) => name) ?? []
  return sources.filter((file) => {
    const name = file.webkitRelativePath || file.name
    return names.some((each) => each === name || each.startsWith(`${name}/`))
  })
}
