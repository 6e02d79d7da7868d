import type { ImportReport } from '#shared/model.ts'

interface Begun {
  sources: readonly File[]
  report: ImportReport | null
}

/** Those files of an import that failed, or that hold what failed: an archive, a folder. Only files that this window has. */
export function filesOf({ sources, report }: Begun): File[] {
  const failed = report?.files.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name) ?? []
  return sources.filter((file) => {
    const name = file.webkitRelativePath || file.name
    return failed.some((each) => each === name || each.startsWith(`${name}/`))
  })
}
