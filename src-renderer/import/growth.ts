import type { Id, ImportProgress } from '#shared/model.ts'

/** After so many more files the lists are read again at the latest. */
const most = 500
/** How long what has come may stay out of the lists, in milliseconds: while nothing more comes, and in any case. */
const waits = { rest: 1_000, ceiling: 5_000 }

type After = (ms: number, callback: () => void) => () => void

/**
 * Has the lists read again as imports bring articles: at their first files and then at twice as many each time, when an import
 * rests, and soon after the last file where no more come for a moment.
 */
export class Growth {
  /** How many files of each import are done, and how many were when the lists were read. */
  readonly #imports = new Map<Id, { done: number; shown: number }>()
  readonly #read: () => void
  readonly #after: After
  #stopRest: (() => void) | null = null
  #stopCeiling: (() => void) | null = null

  /** `read` has the lists read again; `after` calls back after so many milliseconds and gives what stops that. */
  constructor(read: () => void, after: After = afterTime) {
    this.#read = read
    this.#after = after
  }

  /** Hears how far an import is. */
  follow({ id, done, sending, paused }: ImportProgress): void {
    const { done: before, shown } = this.#imports.get(id) ?? { done: 0, shown: 0 }
    if (sending || done <= before) return
    this.#imports.set(id, { done, shown })
    if (paused || done >= Math.min(Math.max(1, 2 * shown), shown + most)) this.#readNow()
    else this.#readSoon()
  }

  /** The lists are being read again, for whatever reason: they will show all that has come. */
  caughtUp(): void {
    for (const [id, { done }] of this.#imports) this.#imports.set(id, { done, shown: done })
    this.#stopRest?.()
    this.#stopCeiling?.()
    this.#stopRest = this.#stopCeiling = null
  }

  #readNow(): void {
    this.caughtUp()
    this.#read()
  }

  #readSoon(): void {
    this.#stopRest?.()
    this.#stopRest = this.#after(waits.rest, () => this.#readNow())
    this.#stopCeiling ??= this.#after(waits.ceiling, () => this.#readNow())
  }
}

function afterTime(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
