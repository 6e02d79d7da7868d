import { app, dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'
import type { ExportedFile } from '#shared/model.ts'
import { existingFiles, writeFiles } from '#main/notes/export/write-files.ts'

/** Asks where an export is to go and writes it there, what belongs to it beside it. Null when the person changed their mind. */
export async function saveExportedFiles(
  window: BrowserWindow,
  [main, ...companions]: ExportedFile[]
): Promise<{ path: string; name: string } | null> {
  if (!main) throw new LibraryError('empty', 'This note has nothing to export.')
  const chosen = await askForPath(window, main.name)
  if (chosen === null) return null
  const extension = path.extname(main.name)
  const target = path.extname(chosen) === '' ? chosen + extension : chosen
  const [folder, name] = [path.dirname(target), path.basename(target)]
  const files = [{ ...main, name }, ...companions]
  // The dialog asked about the file that was chosen, and about no other. Linux has dialogs that ask before they add the extension.
  const asked = target === chosen && process.platform !== 'linux' ? [name] : []
  const names = files.map((file) => file.name).filter((other) => !asked.includes(other))
  const there = await existingFiles(folder, names)
  if (there.length > 0 && !(await mayReplace(window, there))) return null
  await writeFiles(folder, files, { overwrite: [...asked, ...there] })
  return { path: target, name }
}

async function askForPath(window: BrowserWindow, name: string): Promise<string | null> {
  const extension = path.extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export the note',
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension === 'pdf' ? 'PDF' : 'Markdown', extensions: [extension] }],
    properties: ['createDirectory']
  })
  return canceled || !filePath ? null : path.resolve(filePath)
}

async function mayReplace(window: BrowserWindow, names: string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Replace ${names.map((name) => `“${name}”`).join(' and ')}?`,
    detail: 'There is already a file of that name in this folder.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}
