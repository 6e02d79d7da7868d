import fs from 'node:fs/promises'
import path from 'node:path'
import type { Library, LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ImportSource } from '#shared/model.ts'
import type { WatchedFolder } from '#shared/watched-folder.ts'
import {
  deleteWatchedFolder,
  insertSeen,
  insertWatchedFolder,
  selectSeen,
  selectWatchedFolders,
  selectWatchedFoldersInFull,
  type SeenFile,
  type WatchedFolderRow
} from '#main/db/watched-folders.ts'
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
  /** The files of folders that are watched no longer: who changes their mind does not get them all a second time. */
  const seen = new Map<string, SeenFile[]>()
  let isWatching = false
  const watch = (folder: string): void => {
    if (!isWatching || watches.has(folder)) return
    const importAll = (sources: ImportSource[]): Promise<unknown> => importFiles({ id: newId(), sources })
    const onSeen = (): void => tell({ type: 'watched-folders-changed' })
    watches.set(folder, new FolderWatch(folder, db, { importAll, onSeen }))
  }
  const list = async (): Promise<{ folders: WatchedFolder[] }> => {
    const rows = await selectWatchedFoldersInFull(db.read, path.sep)
    return { folders: await Promise.all(rows.map((row) => toWatchedFolder(row, watches.has(row.path)))) }
  }
  return {
    watchedFolders: list,
    watchFolder: async ({ folder }) => {
      await requireFolder(folder, library)
      await db.write(async (tx) => {
        await insertWatchedFolder(tx, folder, new Date().toISOString())
        await insertSeen(tx, folder, seen.get(folder) ?? [])
      })
      watch(folder)
      tell({ type: 'watched-folders-changed' })
      return list()
    },
    unwatchFolder: async ({ folder }) => {
      await watches.get(folder)?.close()
      watches.delete(folder)
      await db.write(async (tx) => {
        seen.set(folder, await selectSeen(tx, folder))
        await deleteWatchedFolder(tx, folder)
      })
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

async function toWatchedFolder(row: WatchedFolderRow, isWatched: boolean): Promise<WatchedFolder> {
  const { path: folder, addedAt, files, articles, lastImport, lastAt } = row
  const state = !(await isFolder(folder)) ? 'away' : isWatched ? 'watching' : 'resting'
  return { path: folder, addedAt, state, files, articles, last: lastImport ? { id: lastImport, at: lastAt! } : null }
}

function isFolder(folder: string): Promise<boolean> {
  return fs.stat(folder).then(
    (stat) => stat.isDirectory(),
    () => false
  )
}

async function requireFolder(folder: string, library: string): Promise<void> {
  if (!path.isAbsolute(folder) || !(await isFolder(folder)))
    throw new LibraryError('not-found', 'There is no such folder.', { remedy: 'Give the whole path of a folder.' })
  const holds = (outer: string, inner: string): boolean => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`)
  if (holds(folder, library) || holds(library, folder))
    throw new LibraryError('bad-request', 'The library’s own folder cannot be watched.', {
      remedy: 'Choose a folder that the library is not in.'
    })
}
