import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { resourcePath } from '#main/resource-path.ts'
import { startPage } from './electron/bundle-protocol.ts'
import { setContextMenu } from './electron/context-menu.ts'
import { placeOf, rememberedPlace } from './electron/window-place.ts'
import type { Flush } from './flush.ts'
import { writeSettings } from './settings.ts'

/** Opens Loccit's window where it was last. It closes once the window has saved what was unsaved. */
export function openWindow(flush: Flush): BrowserWindow {
  const { maximized, ...bounds } = rememberedPlace()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Loccit',
    icon: resourcePath('resources/icon.png'),
    // The page's own paper, so that nothing flashes before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1f20' : '#fdfdfc',
    webPreferences: {
      preload: resourcePath('out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged
    }
  })
  if (maximized) window.maximize()
  setContextMenu(window)
  window.once('ready-to-show', () => {
    window.show()
    // What started this program waits for the word before it believes that Electron works here.
    console.log('Loccit is open.')
  })
  closeOnceSaved(window, flush)
  void window.loadURL(startPage)
  return window
}

function closeOnceSaved(window: BrowserWindow, flush: Flush): void {
  let asking = false
  window.on('close', (event) => {
    writeSettings({ window: placeOf(window) })
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    if (asking) return
    asking = true
    void mayClose(window, flush).then((may) => {
      asking = false
      if (may) window.destroy()
    })
  })
}

async function mayClose(window: BrowserWindow, flush: Flush): Promise<boolean> {
  const flushed = await flush.ask(() => window.webContents.send('loccit:event', { type: 'flush' }))
  if (flushed !== 'unsaved') return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The newest words of your note could not be saved.',
    detail: 'Keep the window open to copy them, or close it and lose them.',
    buttons: ['Keep open', 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  return response === 1
}
