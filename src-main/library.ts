import type { LibraryEvent, LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import { selectOriginal } from './db/versions.ts'
import { articleMethods } from './library/article-methods.ts'
import { concernMethods } from './library/concern-methods.ts'
import type { LibraryContext } from './library/context.ts'
import { importMethods } from './library/import-methods.ts'
import { noteMethods } from './library/note-methods.ts'
import { openFolder, type OpenOptions } from './library/open-folder.ts'
import { referenceMethods } from './library/reference-methods.ts'
import { passageMethods } from './library/passage-methods.ts'
import { readPicture } from './pictures.ts'
import { watchMethods } from './library/watch-methods.ts'

/**
 * Opens a library folder, making a library in it when it is missing or empty. Throws a `LibraryError` when it is damaged,
 * newer or held by another host; with access `read` it can still be read while another host holds it.
 */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<LocalLibrary> {
  const { status, close, ...target } = await openFolder(folder, options)
  const listeners = new Set<(event: LibraryEvent) => void>()
  const context: LibraryContext = { ...target, tell: (event) => listeners.forEach((listener) => listener(event)) }
  const { stopImports, ...imports } = importMethods(context)
  const { startWatching, stopWatching, ...watching } = watchMethods(context, imports.importFiles)
  return {
    status,
    ...articleMethods(context),
    ...concernMethods(context),
    ...passageMethods(context),
    ...referenceMethods(context),
    ...noteMethods(context),
    ...imports,
    ...watching,
    resumeImports: async () => {
      await imports.resumeImports()
      await startWatching()
    },
    readPicture: (hash) => readPicture(folder, hash),
    readOriginal: async (hash) => {
      const known = await selectOriginal(target.db.read, hash)
      if (!known) throw new LibraryError('not-found', 'This library has no such original.')
      return { name: known.name, bytes: await target.originals.read(hash) }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      // Its imports are stopped first, since a watch waits for them.
      await Promise.all([stopImports(), stopWatching()])
      await close()
    }
  }
}
