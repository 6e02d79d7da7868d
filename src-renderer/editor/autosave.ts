import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Id, SavedRevision } from '#shared/model.ts'
import { SaveTimer, type Clock } from './save-timer.ts'

/** What one save carries: the same session and sequence may be sent again without harm. */
export interface SaveRequest {
  id: Id
  base: Id
  session: Id
  sequence: number
  doc: DocJson
  sha256: string
}

/** What a save has come to. `saved` means committed to the disk, at `at`. */
export type SaveState =
  | { kind: 'saved'; at: string; sibling: boolean }
  | { kind: 'saving' }
  | { kind: 'error'; reason: string; remedy: string | null }

/** What an autosave is given: the note, the world, and whom to tell. */
export interface AutosaveOptions {
  note: Id
  /** The revision that the document was opened at. */
  base: Id
  clock: Clock
  /** The document as it stands. */
  read(): DocJson
  save(request: SaveRequest): Promise<SavedRevision>
  /** SHA-256 of a text in hexadecimal. */
  hash(text: string): Promise<string>
  /** The same at once, for the moment when the page goes away. */
  hashNow(text: string): string
  onState(state: SaveState): void
}

/** Milliseconds: how long an answer may take, when "Saving…" is worth saying, and the waits before it tries again by itself. */
export const saveLimits = { answer: 5_000, quiet: 500, retries: [5_000, 10_000, 20_000, 30_000] } as const

/**
 * Saves one note as it is written. One save is under way at a time; a save that was not acknowledged is sent again unchanged
 * before anything newer, so an answer that got lost makes no second revision.
 */
export class Autosave {
  readonly session: Id = newId()
  readonly #options: AutosaveOptions
  readonly #timer: SaveTimer
  #head: Id
  #sequence = 0
  #dirty = false
  /** Something asked for a save while one was under way. */
  #again = false
  #unacknowledged: SaveRequest | null = null
  /** What is being hashed and so has not been sent yet. */
  #preparing: Omit<SaveRequest, 'sha256'> | null = null
  #running: Promise<void> | null = null
  #failure: LibraryError | null = null
  #failures = 0
  #cancelRetry: (() => void) | null = null

  constructor(options: AutosaveOptions) {
    this.#options = options
    this.#head = options.base
    this.#timer = new SaveTimer(options.clock, () => void this.#run())
  }

  /** The newest revision that the library acknowledged. */
  get head(): Id {
    return this.#head
  }

  /** Whether there are words that the library has not acknowledged. */
  get unsaved(): boolean {
    return this.#dirty || this.#preparing !== null || this.#unacknowledged !== null
  }

  /** The document changed. */
  changed(): void {
    this.#dirty = true
    this.#timer.touch()
  }

  /** Saves what is unsaved and answers once it is committed. Rejects with the reason when it can't be. */
  async flush(): Promise<void> {
    // Subtle: a save that is under way holds an older document, so what was typed since needs one more.
    while (this.unsaved) {
      await this.#run()
      if (this.#failure) throw this.#failure
    }
  }

  /** Sends the newest document without waiting for anything, for a page that is going away. */
  flushNow(): void {
    this.#timer.stop()
    // First what waits to be tried again: sent after the newer document, it would become the newest.
    if (this.#unacknowledged && !this.#running) this.#options.save(this.#unacknowledged).catch(() => undefined)
    const part = this.#dirty ? this.#part() : this.#preparing
    if (!part) return
    this.#dirty = false
    // What is being prepared is sent again with the same sequence should the page live on, which is harmless.
    this.#options.save({ ...part, sha256: this.#options.hashNow(JSON.stringify(part.doc)) }).then(
      ({ revision, savedAt: at, sibling }) => {
        this.#head = revision
        this.#options.onState({ kind: 'saved', at, sibling })
      },
      () => this.changed()
    )
  }

  /** Tries again now. The state says what came of it. */
  async retry(): Promise<void> {
    await this.flush().catch(() => undefined)
  }

  #run(): Promise<void> {
    this.#timer.stop()
    this.#cancelRetry?.()
    this.#cancelRetry = null
    if (this.#running) {
      this.#again = true
      return this.#running
    }
    this.#running = this.#save().finally(() => {
      this.#running = null
      if (this.#again && this.#dirty && !this.#failure) void this.#run()
      this.#again = false
    })
    return this.#running
  }

  async #save(): Promise<void> {
    if (!this.unsaved) return
    const hush = this.#options.clock.after(saveLimits.quiet, () => {
      if (!this.#failure) this.#options.onState({ kind: 'saving' })
    })
    try {
      await this.#answered(await this.#next())
    } catch (error) {
      this.#fail(error)
    } finally {
      hush()
    }
  }

  async #next(): Promise<SaveRequest> {
    if (this.#unacknowledged) return this.#unacknowledged
    this.#dirty = false
    try {
      const part = this.#part()
      this.#preparing = part
      this.#unacknowledged = { ...part, sha256: await this.#options.hash(JSON.stringify(part.doc)) }
      return this.#unacknowledged
    } catch (error) {
      this.#dirty = true
      throw error
    } finally {
      this.#preparing = null
    }
  }

  #part(): Omit<SaveRequest, 'sha256'> {
    const { note: id, read } = this.#options
    return { id, base: this.#head, session: this.session, sequence: this.#sequence++, doc: read() }
  }

  #answered(request: SaveRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const enough = this.#options.clock.after(saveLimits.answer, () => reject(noAnswer()))
      this.#options.save(request).then(
        (saved) => {
          enough()
          // An answer that comes after the time limit still counts: the words are on the disk.
          this.#acknowledge(request, saved)
          resolve()
        },
        (error: unknown) => {
          enough()
          reject(error)
        }
      )
    })
  }

  #acknowledge(request: SaveRequest, saved: SavedRevision): void {
    if (this.#unacknowledged !== request) return
    this.#unacknowledged = null
    this.#head = saved.revision
    this.#failure = null
    this.#failures = 0
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#options.onState({ kind: 'saved', at: saved.savedAt, sibling: saved.sibling })
    if (this.#dirty) this.#timer.touch()
  }

  #fail(error: unknown): void {
    // Subtle: an earlier try of the same save may have been acknowledged while this one was under way.
    if (!this.unsaved) return
    const failure = LibraryError.from(error, reasonOf(error))
    this.#failure = failure
    if (refused(failure)) {
      // Nothing was written, so the next try may carry the document as it is by then.
      this.#unacknowledged = null
      this.#dirty = true
    }
    const wait = saveLimits.retries[Math.min(this.#failures++, saveLimits.retries.length - 1)]!
    this.#cancelRetry = this.#options.clock.after(wait, () => void this.#run())
    this.#options.onState({ kind: 'error', reason: failure.message, remedy: failure.remedy ?? null })
  }
}

function noAnswer(): LibraryError {
  return new LibraryError('disconnected', 'The library has not answered for five seconds.', {
    remedy: 'Your words are still here, and Loccit keeps trying.'
  })
}

/** Whether an error proves that nothing was written. */
function refused(error: LibraryError): boolean {
  return !['disconnected', 'unexpected', 'disk', 'cancelled'].includes(error.code)
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'The note could not be saved.'
}
