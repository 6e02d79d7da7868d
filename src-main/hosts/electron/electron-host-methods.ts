import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { HostMethods } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { unsaved } from '#main/hosts/flush.ts'
import { version } from '#main/hosts/version.ts'
import { saveExportedFiles } from './save-exported-files.ts'
import type { WindowSaving } from './window-saving.ts'

/** What Electron does beside the library: native dialogs, and the system's file manager. */
export function electronHostMethods({
  carried,
  window,
  saving
}: {
  carried: CarriedLibrary
  window: BrowserWindow
  saving: WindowSaving
}): HostMethods {
  const saved = new Set<string>()
  const flushWindow = async (): Promise<void> => {
    if ((await saving.ask()) !== 'saved') throw unsaved()
  }
  return {
    host: async () => ({ kind: 'electron', canAskForFolder: true, canShowInFolder: true, version }),
    openLibrary: async ({ folder }) => {
      const chosen = folder ?? (await askForFolder(window, openingLibrary))
      if (chosen === null) return null
      await flushWindow()
      return carried.change(chosen)
    },
    chooseFolder: async () => {
      const folder = await askForFolder(window, watchingFolder)
      return folder === null ? null : { folder }
    },
    openSample: async () => {
      await flushWindow()
      return carried.changeToSample()
    },
    saveExport: async (what) => {
      const written = await saveExportedFiles(window, await (await carried.current()).exportNote(what))
      if (written) saved.add(written.path)
      return written && { kind: 'saved', ...written }
    },
    showInFolder: async ({ path }) => {
      if (!saved.has(path)) throw new LibraryError('bad-request', 'Only an export can be shown in its folder.')
      shell.showItemInFolder(path)
      return null
    },
    flushed: async ({ saved }) => {
      saving.answer(saved)
      return null
    }
  }
}

const openingLibrary: OpenDialogOptions = {
  title: 'Open a library',
  buttonLabel: 'Open',
  message: 'Choose a library’s folder, or an empty folder for a new one',
  properties: ['openDirectory', 'createDirectory']
}

const watchingFolder: OpenDialogOptions = {
  title: 'Watch a folder',
  buttonLabel: 'Watch',
  message: 'Choose a folder whose new files are to be taken in',
  properties: ['openDirectory']
}

async function askForFolder(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
