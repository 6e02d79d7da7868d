import { app, ipcMain, session } from 'electron'
import fs from 'node:fs'
import path from 'node:path'
import { ReadingPool } from '#main/import/reading/reading-pool.ts'
import { resourcePath } from '#main/resource-path.ts'
import { libraryOption } from './arguments.ts'
import { bundleManifest } from './bundle-manifest.ts'
import { CarriedLibrary } from './carried-library.ts'
import { answerWindow } from './electron/answer-window.ts'
import { registerBundleScheme, serveBundle } from './electron/bundle-protocol.ts'
import { electronHostMethods } from './electron/electron-host-methods.ts'
import { forkUtility } from './electron/fork-reader.ts'
import { hardenContents, hardenSession } from './electron/harden.ts'
import { setMenu } from './electron/menu.ts'
import { receiveFiles } from './electron/received-files.ts'
import { readAhead } from './read-ahead.ts'
import { libraryFolder, settingsFolder } from './settings.ts'
import { openWindow } from './window.ts'

app.enableSandbox()
app.setPath('userData', userData())
registerBundleScheme()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))
app.on('window-all-closed', () => app.quit())
const importReceived = receiveFiles()

// Electron becomes ready only once this file has been run, so nothing is awaited here.
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else leaveToTheFirst()

async function start(): Promise<void> {
  await app.whenReady()
  hardenSession(session.defaultSession)

  const folder = libraryFolder({ option: libraryOption(process.argv) })
  const carried = await CarriedLibrary.open(folder, 'the Loccit app', {
    readers: new ReadingPool({ fork: forkUtility })
  })
  closeBeforeQuit(carried)
  serveBundle(session.defaultSession, bundleManifest(resourcePath('out/renderer')), carried)

  const { window, saving } = openWindow()
  void readAhead(carried)
  const host = electronHostMethods({ carried, window, saving })
  answerWindow(ipcMain, { carried, host })
  setMenu(window, host)
  carried.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send('loccit:event', event)
  })
  importReceived(carried, window)
}

/** Chromium's own folder, which Electron wants to be there. */
function userData(): string {
  const folder = path.join(settingsFolder(), 'electron')
  fs.mkdirSync(folder, { recursive: true })
  return folder
}

/** Quitting waits until the library has let go of its folder. */
function closeBeforeQuit(carried: CarriedLibrary): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void carried.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

/** The Loccit that is open already comes to the front, and takes the files of this command line. */
function leaveToTheFirst(): void {
  console.log('Loccit is open already.')
  app.exit()
}

function giveUp(error: unknown): void {
  console.error(error)
  app.exit(1)
}
