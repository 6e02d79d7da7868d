import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { resourcePath } from '#main/resource-path.ts'
import { startPage } from './electron/bundle-protocol.ts'
import { setContextMenu } from './electron/context-menu.ts'
import { reloadWhenGone } from './electron/reload-when-gone.ts'
import { placeOf, rememberedPlace } from './electron/window-place.ts'
import { WindowSaving } from './electron/window-saving.ts'
import type { Flushed } from './flush.ts'
import { writeSettings } from './settings.ts'

/** Opens Loccit's window where it was last. It closes once the window has saved what was unsaved. */
export function openWindow(): { window: BrowserWindow; saving: WindowSaving } {
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
  setContextMenu(window)
  reloadWhenGone(window)
  const saving = new WindowSaving(window)
  // Not `ready-to-show`, which a window that is maximized, and so shown, never says.
  window.webContents.once('did-finish-load', () => {
    if (maximized) window.maximize()
    else window.show()
    // What started this program waits for the word before it believes that Electron works here.
    console.log('Loccit is open.')
  })
  closeOnceSaved(window, saving)
  // A page that has something unsaved has a browser ask before it is loaded again. Here it was asked to save before.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault())
  void window.loadURL(startPage)
  return { window, saving }
}

function closeOnceSaved(window: BrowserWindow, saving: WindowSaving): void {
  let asking = false
  window.on('close', (event) => {
    writeSettings({ window: placeOf(window) })
    if (window.webContents.isCrashed()) return
    event.preventDefault()
    if (asking) return
    asking = true
    void mayClose(window, saving)
      .then((may) => may && window.destroy())
      .catch((error: unknown) => console.error(error))
      .finally(() => (asking = false))
  })
}

const whyAsked: Record<Exclude<Flushed, 'saved'>, string> = {
  unsaved: 'What you wrote last could not be saved.',
  silent: 'This window does not answer, so what you wrote last may not be saved.'
}

async function mayClose(window: BrowserWindow, saving: WindowSaving): Promise<boolean> {
  const flushed = await saving.ask()
  if (flushed === 'saved') return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: whyAsked[flushed],
    detail: 'Keep the window open to copy them, or close it and lose them.',
    buttons: ['Keep open', 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  return response === 1
}
