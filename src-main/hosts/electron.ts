import { app, ipcMain, session } from 'electron'
import path from 'node:path'
import { resourcePath } from '#main/resource-path.ts'
import { libraryOption, pathsOf } from './arguments.ts'
import { bundleManifest } from './bundle-manifest.ts'
import { CarriedLibrary } from './carried-library.ts'
import { answerWindow } from './electron/answer-window.ts'
import { registerBundleScheme, serveBundle } from './electron/bundle-protocol.ts'
import { electronHostMethods } from './electron/electron-host-methods.ts'
import { hardenContents, hardenSession } from './electron/harden.ts'
import { importPaths } from './electron/import-paths.ts'
import { Flush } from './flush.ts'
import { setMenu } from './electron/menu.ts'
import { libraryFolder, settingsFolder } from './settings.ts'
import { openWindow } from './window.ts'

app.enableSandbox()
app.setPath('userData', path.join(settingsFolder(), 'electron'))
registerBundleScheme()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))
app.on('window-all-closed', () => app.quit())

// Electron becomes ready only once this file has been run, so nothing is awaited here.
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else leaveToTheFirst()

async function start(): Promise<void> {
  await app.whenReady()
  hardenSession(session.defaultSession)
  serveBundle(session.defaultSession, bundleManifest(resourcePath('out/renderer')))

  const folder = libraryFolder({ option: libraryOption(process.argv) })
  const carried = await CarriedLibrary.open(folder, 'the Loccit app')
  closeBeforeQuit(carried)

  const flush = new Flush()
  const window = openWindow(flush)
  const host = electronHostMethods({ carried, window, flush })
  answerWindow(ipcMain, { carried, host })
  setMenu(window, host)
  carried.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send('loccit:event', event)
  })

  importPaths(carried, pathsOf(process.argv, process.cwd()))
  app.on('open-file', (_event, file) => importPaths(carried, [file]))
  app.on('second-instance', (_event, argv, workingDirectory) => {
    importPaths(carried, pathsOf(argv, workingDirectory))
    if (window.isMinimized()) window.restore()
    window.focus()
  })
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
