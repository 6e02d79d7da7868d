import type Electron from 'electron'
import fs from 'node:fs'
import { emitOnApp } from './app.ts'
import { noteCall } from './calls.ts'
import { Emitter } from './emitter.ts'
import { WebContents } from './web-contents.ts'
import { windows } from './windows.ts'

type Used =
  | 'webContents'
  | 'on'
  | 'once'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'destroy'

/** A window: one tab of Chromium, with the preload run before its page. */
export class BrowserWindow extends Emitter {
  readonly webContents: never
  readonly #contents: WebContents
  readonly #bounds: Electron.Rectangle
  #maximized = false
  #visible = false
  #destroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    noteCall('BrowserWindow', options)
    this.#bounds = {
      x: options.x ?? 240,
      y: options.y ?? 90,
      width: options.width ?? 800,
      height: options.height ?? 600
    }
    this.#contents = new WebContents(fs.readFileSync(options.webPreferences!.preload!, 'utf8'))
    this.webContents = this.#contents as never
    windows.add(this)
    emitOnApp('web-contents-created', {}, this.#contents)
  }

  async loadURL(url: string): Promise<void> {
    await this.#contents.load(url, this.#bounds)
    // Said only while there is something to be shown.
    if (!this.#visible) this.emit('ready-to-show')
  }

  /** What the button in the title bar does. */
  close(): void {
    if (!this.prevented('close')) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    void this.#contents.end().then(() => {
      this.emit('closed')
      if (windows.size === 0) emitOnApp('window-all-closed')
    })
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Shows the window too. */
  maximize(): void {
    noteCall('maximize', null)
    this.#visible = true
    this.#maximized = true
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds
  }

  show(): void {
    noteCall('show', null)
    this.#visible = true
  }

  focus(): void {
    noteCall('focus', null)
  }

  isMinimized(): boolean {
    return false
  }

  /** What the system does to a page that takes too much. */
  crash(reason: string): void {
    this.#contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }

  restore(): void {
    noteCall('restore', null)
  }
}

/** Fails to compile when the stand-in no longer has Electron's shape. */
const shape: new (options: Electron.BrowserWindowConstructorOptions) => Pick<Electron.BrowserWindow, Used> =
  BrowserWindow
void shape
