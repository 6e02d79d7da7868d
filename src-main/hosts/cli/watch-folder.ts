import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import type { WatchedFolder } from '#shared/watched-folder.ts'
import type { Output } from './output.ts'
import { alignColumns, count } from './text-layout.ts'

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
    folders.map(({ path: folder, ...rest }) => ({ folder, ...rest })),
    () => (folders.length ? alignColumns(folders.map(asRow), output.room) : 'No folder is watched.\n')
  )
}

function asRow({ path: folder, state, files, articles }: WatchedFolder): string[] {
  return [folder, state === 'away' ? 'not there now' : `${count(articles, 'article')} from ${count(files, 'file')}`]
}
