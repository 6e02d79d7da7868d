import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import type { Output } from './output.ts'

/** Adds a folder to those that are watched, or takes it away with `stop`, and prints them all. */
export async function watchFolder(
  output: Output,
  library: LocalLibrary,
  folder: string | undefined,
  { stop = false }: { stop?: boolean }
): Promise<void> {
  const named = folder === undefined ? null : { folder: path.resolve(folder) }
  const { folders } = await (!named
    ? library.watchedFolders({})
    : stop
      ? library.unwatchFolder(named)
      : library.watchFolder(named))
  output.printEach(
    folders.map((each) => ({ folder: each })),
    () => (folders.length ? `${folders.join('\n')}\n` : 'No folder is watched.\n')
  )
}
