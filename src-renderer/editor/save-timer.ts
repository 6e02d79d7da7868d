/** Time as a save needs it: injected, so tests can turn it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after `ms` milliseconds; gives what cancels it. */
  after(ms: number, callback: () => void): () => void
}

/** The clock of the window. */
export const windowClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  }
}

/** When typing becomes a save: `idle` ms after the last change, and never more than `ceiling` ms after the first unsaved one. */
export const saveDelays = { idle: 400, ceiling: 2_000 } as const

/** Calls `due` once changes have rested long enough, or have waited long enough. */
export class SaveTimer {
  readonly #clock: Clock
  readonly #due: () => void
  #firstChange: number | null = null
  #cancel: (() => void) | null = null

  constructor(clock: Clock, due: () => void) {
    this.#clock = clock
    this.#due = due
  }

  /** Something changed. */
  touch(): void {
    const now = this.#clock.now()
    this.#firstChange ??= now
    const wait = Math.min(saveDelays.idle, this.#firstChange + saveDelays.ceiling - now)
    this.#cancel?.()
    this.#cancel = this.#clock.after(Math.max(0, wait), () => {
      this.stop()
      this.#due()
    })
  }

  /** Forgets the changes counted so far: they are being saved. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#firstChange = null
  }
}
