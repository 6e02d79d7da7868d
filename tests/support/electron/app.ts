import type Electron from 'electron'
import fs from 'node:fs'
import os from 'node:os'
import { closeChromium, openChromium } from './chromium-process.ts'
import { noteCall } from './calls.ts'
import { Emitter } from './emitter.ts'
import { windows } from './windows.ts'

const paths = new Map<string, string>([['documents', os.homedir()]])
const emitter = new Emitter()

/** The application: it lives from `whenReady` to the last `will-quit` that nobody prevents. */
export const app = {
  isPackaged: false,
  enableSandbox: () => noteCall('enableSandbox', null),
  setPath: (name: string, path: string) => {
    if (!fs.existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
    paths.set(name, path)
  },
  getPath: pathOf,
  on: (event: string, listener: (...args: never[]) => unknown) => emitter.on(event, listener),
  requestSingleInstanceLock: () => true,
  whenReady: () => {
    openFile(process.env['STAND_IN_FILE'])
    return openChromium(pathOf('userData'))
  },
  quit: () => {
    const open = [...windows]
    for (const window of open) window.close()
    if (windows.size === 0) setImmediate(quitNow)
  },
  exit: (code = 0) => void closeChromium().finally(() => process.exit(code))
} satisfies Pick<
  Electron.App,
  | 'isPackaged'
  | 'enableSandbox'
  | 'setPath'
  | 'getPath'
  | 'on'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
>

/** Emits one of the application's events. */
export function emitOnApp(event: string, ...args: unknown[]): void {
  emitter.emit(event, ...args)
}

/** What macOS does with a file that Loccit is started by: it is handed over before Electron is ready. */
function openFile(file: string | undefined): void {
  if (file !== undefined) emitter.emit('open-file', { preventDefault: () => noteCall('preventDefault', file) }, file)
}

function pathOf(name: string): string {
  const path = paths.get(name)
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

function quitNow(): void {
  if (!emitter.prevented('will-quit')) app.exit()
}

process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())
