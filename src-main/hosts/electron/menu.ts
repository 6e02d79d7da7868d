import { app, dialog, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { HostCommand, HostMethods } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'

/** Sets the application menu. What the page does itself is sent to it as a command; the Edit roles make the clipboard's keys work on macOS. */
export function setMenu(window: BrowserWindow, host: HostMethods): void {
  const command = (label: string, name: HostCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // The page takes these keys itself, so that they are the same in a browser.
    registerAccelerator: false,
    click: () => window.webContents.send('loccit:event', { type: 'command', command: name })
  })
  const ask = (label: string, work: () => Promise<unknown>): MenuItemConstructorOptions => ({
    label,
    click: () => void work().catch(showError)
  })
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          command('New note', 'new-note', 'CmdOrCtrl+N'),
          command('Import…', 'import', 'CmdOrCtrl+Shift+I'),
          command('Export…', 'export', 'CmdOrCtrl+E'),
          { type: 'separator' },
          ask('Open library…', () => host.openLibrary({})),
          ask('Open sample library', () => host.openSample({})),
          { type: 'separator' },
          mac ? { role: 'close' } : { role: 'quit' }
        ]
      },
      { label: '&Edit', submenu: [...editItems, { type: 'separator' }, command('Find…', 'find', 'CmdOrCtrl+F')] },
      {
        label: '&View',
        submenu: [
          command('Commands…', 'palette', 'CmdOrCtrl+K'),
          command('Write beside', 'write-beside', 'CmdOrCtrl+\\'),
          { type: 'separator' },
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const])
        ]
      },
      { role: 'windowMenu' }
    ])
  )
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' }
]

function showError(error: unknown): void {
  if (error instanceof LibraryError)
    return dialog.showErrorBox(error.message, [error.kept, error.remedy].filter(Boolean).join('\n'))
  dialog.showErrorBox('Loccit could not do this.', '')
  console.error(error)
}
