import type { SaveState } from './autosave.ts'
import { saveLimits } from './autosave.ts'
import { SaveTimer, type Clock } from './save-timer.ts'

/** What saving a title is given. */
export interface TitleSaveOptions {
  clock: Clock
  save(title: string): Promise<unknown>
  onState(state: SaveState): void
  onRenamed(): void
}

/** Saves a note's title as it is typed, by the same rules as its text. */
export class TitleSave {
  readonly #options: TitleSaveOptions
  readonly #timer: SaveTimer
  #title: string | null = null
  #running: Promise<void> | null = null
  #cancelRetry: (() => void) | null = null

  constructor(options: TitleSaveOptions) {
    this.#options = options
    this.#timer = new SaveTimer(options.clock, () => void this.retry())
  }

  get unsaved(): boolean {
    return this.#title !== null || this.#running !== null
  }

  /** The title is now this. */
  changed(title: string): void {
    this.#title = title
    this.#timer.touch()
  }

  /** Saves the title when it is unsaved. Rejects with the reason when it can't be. */
  async flush(): Promise<void> {
    while (this.unsaved) await (this.#running ??= this.#save().finally(() => (this.#running = null)))
  }

  /** Sends it without waiting, for a page that is going away. */
  flushNow(): void {
    this.#timer.stop()
    if (this.#title !== null) void this.retry()
  }

  /** Tries again now. */
  async retry(): Promise<void> {
    await this.flush().catch(() => undefined)
  }

  async #save(): Promise<void> {
    this.#timer.stop()
    this.#cancelRetry?.()
    const title = this.#title
    if (title === null) return
    this.#title = null
    try {
      await this.#options.save(title)
      const at = new Date(this.#options.clock.now()).toISOString()
      this.#options.onState({ kind: 'saved', at, sibling: false })
      this.#options.onRenamed()
    } catch (error) {
      this.#title ??= title
      this.#cancelRetry = this.#options.clock.after(saveLimits.retries[1], () => void this.retry())
      const reason = error instanceof Error ? error.message : 'The title could not be saved.'
      this.#options.onState({ kind: 'error', reason, remedy: null })
      throw error
    }
  }
}
