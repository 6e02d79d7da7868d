import type { BrowserWindow } from 'electron'
import { Flush, type Flushed } from '#main/hosts/flush.ts'

/** A page gives up saving after five seconds, and is given the time to say so. */
const longest = 6_000

/** Asks a window to save what is unsaved. A page that never loaded, or that is gone, has nothing to be saved. */
export class WindowSaving {
  readonly #flush = new Flush(longest)
  readonly #window: BrowserWindow
  #loaded = false
  #asked: Promise<Flushed> | null = null

  constructor(window: BrowserWindow) {
    this.#window = window
    window.webContents.once('did-finish-load', () => (this.#loaded = true))
  }

  /** Asks, and waits for the answer; everyone who asks meanwhile gets the same one. */
  ask(): Promise<Flushed> {
    const { webContents } = this.#window
    if (!this.#loaded || webContents.isCrashed()) return Promise.resolve('saved')
    this.#asked ??= this.#flush
      .ask(() => webContents.send('loccit:event', { type: 'flush' }))
      .finally(() => (this.#asked = null))
    return this.#asked
  }

  /** What the window says once it has tried. */
  answer(saved: boolean): void {
    this.#flush.answer(saved)
  }
}
