import fs from 'node:fs/promises'
import path from 'node:path'
import type { Library, LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import { deleteWatchedFolder, insertWatchedFolder, selectWatchedFolders } from '#main/db/watched-folders.ts'
import { FolderWatch } from '#main/import/watch-folder.ts'
import type { LibraryContext } from './context.ts'

type WatchMethods = Pick<Library, 'watchedFolders' | 'watchFolder' | 'unwatchFolder'> & {
  /** Begins to watch the folders that were watched before. Only a host that stays does. */
  startWatching(): Promise<void>
  stopWatching(): Promise<void>
}

/** The library's methods on folders whose new files are taken in by themselves. */
export function watchMethods(
  { db, folder: library, tell }: LibraryContext,
  importFiles: LocalLibrary['importFiles']
): WatchMethods {
  const watches = new Map<string, FolderWatch>()
  let isWatching = false
  const watch = (folder: string): void => {
    if (!isWatching || watches.has(folder)) return
    watches.set(folder, new FolderWatch(folder, db, (sources) => importFiles({ id: newId(), sources })))
  }
  const list = async (): Promise<{ folders: string[] }> => ({ folders: await selectWatchedFolders(db.read) })
  return {
    watchedFolders: list,
    watchFolder: async ({ folder }) => {
      await requireFolder(folder, library)
      await db.write((tx) => insertWatchedFolder(tx, folder, new Date().toISOString()))
      watch(folder)
      tell({ type: 'watched-folders-changed' })
      return list()
    },
    unwatchFolder: async ({ folder }) => {
      await watches.get(folder)?.close()
      watches.delete(folder)
      await db.write((tx) => deleteWatchedFolder(tx, folder))
      tell({ type: 'watched-folders-changed' })
      return list()
    },
    startWatching: async () => {
      if (!db.writable) return
      isWatching = true
      for (const folder of await selectWatchedFolders(db.read)) watch(folder)
    },
    stopWatching: async () => {
      isWatching = false
      await Promise.all([...watches.values()].map((each) => each.close()))
    }
  }
}

async function requireFolder(folder: string, library: string): Promise<void> {
  const isFolder = await fs.stat(folder).then(
    (stat) => stat.isDirectory(),
    () => false
  )
  if (!path.isAbsolute(folder) || !isFolder)
    throw new LibraryError('not-found', 'There is no such folder.', { remedy: 'Give the whole path of a folder.' })
  const holds = (outer: string, inner: string): boolean => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`)
  if (holds(folder, library) || holds(library, folder))
    throw new LibraryError('bad-request', 'The library’s own folder cannot be watched.', {
      remedy: 'Choose a folder that the library is not in.'
    })
}
