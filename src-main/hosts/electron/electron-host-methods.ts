import { dialog, shell, type BrowserWindow } from 'electron'
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
      const chosen = folder ?? (await askForFolder(window))
      if (chosen === null) return null
      await flushWindow()
      return carried.change(chosen)
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

async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a library',
    buttonLabel: 'Open',
    message: 'Choose a library’s folder, or an empty folder for a new one',
    properties: ['openDirectory', 'createDirectory']
  })
  return canceled ? null : (filePaths[0] ?? null)
}
