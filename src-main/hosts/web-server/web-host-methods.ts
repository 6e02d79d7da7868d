import { zipSync } from 'fflate'
import type { HostMethods, LibraryEvent } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ExportedFile } from '#shared/model.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { Flush, unsaved } from '../flush.ts'
import type { Tickets } from './tickets.ts'

/** The windows that are asked to save before the library is changed. */
export interface SavingWindows {
  flush: Flush
  clients: number
  tell(event: LibraryEvent): void
}

/** What the web host does beside its library: no dialogs, and exports as downloads. */
export function webHostMethods(
  { carried, version }: { carried: CarriedLibrary; version: string },
  exports: Tickets<ExportedFile>,
  { flush, clients, tell }: SavingWindows = { flush: new Flush(), clients: 0, tell: () => undefined }
): HostMethods {
  const flushWindows = async (): Promise<void> => {
    if ((await flush.ask(() => tell({ type: 'flush' }), clients)) === 'unsaved') throw unsaved()
  }
  return {
    host: async () => ({ kind: 'web', canAskForFolder: false, canShowInFolder: false, version }),
    openLibrary: async ({ folder }) => {
      if (folder === undefined)
        throw new LibraryError('bad-request', 'A folder has to be named here.', { remedy: 'Type the folder’s path.' })
      await flushWindows()
      return carried.change(folder)
    },
    chooseFolder: async () => {
      throw new LibraryError('bad-request', 'A folder has to be named here.', { remedy: 'Type the folder’s path.' })
    },
    openSample: async () => {
      await flushWindows()
      return carried.changeToSample()
    },
    saveExport: async (what) => {
      const file = asOneFile(await (await carried.current()).exportNote(what))
      return { kind: 'download', ticket: exports.issue(file), name: file.name, mediaType: file.mediaType }
    },
    showInFolder: async () => {
      throw new LibraryError('bad-request', 'A browser cannot show a folder.')
    },
    flushed: async ({ saved }) => {
      flush.answer(saved)
      return null
    }
  }
}

/** A browser saves one file at a time, so several go in a zip named after the first. */
function asOneFile(files: ExportedFile[]): ExportedFile {
  const [first] = files
  if (!first) throw new LibraryError('empty', 'This note has nothing to export.')
  if (files.length === 1) return first
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
  const name = `${first.name.replace(/\.[^.]+$/, '')}.zip`
  return { name, mediaType: 'application/zip', bytes: zipSync(entries) }
}
