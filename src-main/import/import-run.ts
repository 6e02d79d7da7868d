import { LibraryError, mayPass, sentencesOf } from '#shared/library-error.ts'
import type { Id, ImportProgress } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { updateImportFiles } from '#main/db/imports.ts'
import type { ReadAnswer } from './reading/read-job.ts'
import type { Reading } from './reading/reading-pool.ts'
import { storeAnswers, type Answered, type QueuedFile } from './store-answers.ts'

/** At most one progress event in this many milliseconds. */
const progressEvery = 100
/** The most readings that are stored in one transaction: a note's save waits no longer than for one. */
const mostTogether = 256
/** Reading waits while so many readings are not stored yet. */
const mostWaiting = 384
/** So many readings wait for those before them in the import; from then on they are stored as they come. */
const mostHeld = 256

/** An import as it goes on. */
export interface ImportState {
  /** Its row's id. */
  row: number
  id: Id
  /** The files that are still to be read; archives and books add theirs. */
  files: QueuedFile[]
  /** How many files it has in all, those of an earlier run included. */
  total: number
  paused: boolean
}

/** Hands an import's files to the reading processes and stores what they answer, many together. */
export class ImportRun implements Reading<QueuedFile> {
  readonly keepIn: string
  /** The numbers of the files that failed for what may pass. */
  readonly passing = new Set<number>()
  readonly signal: AbortSignal
  readonly #db: Database
  readonly #state: ImportState
  readonly #onProgress: (progress: ImportProgress) => void
  readonly #started = performance.now()
  readonly #before: number
  #given = 0
  #done = 0
  #told = -Infinity
  #waiting: Answered[] = []
  /** By the files' numbers. */
  readonly #held = new Map<number, Answered>()
  readonly #released = new Set<number>()
  #place = 0
  #storing: Promise<void> | null = null
  #resume: (() => void) | null = null
  #goOn: Promise<void> | null = null

  constructor(
    target: { db: Database; folder: string },
    state: ImportState,
    watch: { signal: AbortSignal; onProgress: (progress: ImportProgress) => void }
  ) {
    this.#db = target.db
    this.keepIn = target.folder
    this.signal = watch.signal
    this.#onProgress = watch.onProgress
    this.#state = state
    this.#before = state.total - state.files.length
    if (state.paused) this.pause()
    // Who cancels an import that rests does not want to wait for it.
    this.signal.addEventListener('abort', () => this.#resume?.())
    this.#tell(null)
  }

  /** Lets the files that are being read end, and begins no others. */
  pause(): void {
    this.#state.paused = true
    this.#goOn ??= new Promise((resolve) => (this.#resume = resolve))
    this.#tell(null)
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#state.paused = false
    this.#resume?.()
    this.#resume = this.#goOn = null
    this.#tell(null)
  }

  async ready(): Promise<void> {
    while (this.#goOn && !this.signal.aborted) await this.#goOn
    while (this.#storing && this.#waiting.length + this.#held.size > mostWaiting) await this.#storing
  }

  /** How many files no process was given yet. */
  get left(): number {
    return this.#state.files.length - this.#given
  }

  next(count: number): QueuedFile[] {
    // Towards the end in smaller helpings, so that all processes end together.
    const files = this.#state.files.slice(this.#given, this.#given + Math.min(count, Math.ceil(this.left / 8)))
    this.#given += files.length
    return files
  }

  begin(file: QueuedFile): void {
    if (performance.now() - this.#told >= progressEvery) this.#tell(file.name)
  }

  /** Readings are stored in the import's order, so that the list has them in it and the later of two editions is the newer one. */
  answer(file: QueuedFile, answer: ReadAnswer): void {
    this.#held.set(file.seq, { file, answer })
    if (this.#held.size > mostHeld) return this.#release()
    for (let next = this.#held.get(this.#expected()); next; next = this.#held.get(this.#expected())) {
      this.#held.delete(next.file.seq)
      this.#place++
      this.#waiting.push(next)
    }
    if (this.#waiting.length) this.#storing ??= this.#storeAll()
  }

  /** Waits until all that was read is stored. */
  async settle(): Promise<void> {
    this.#release()
    while (this.#storing) await this.#storing
  }

  /** The number of the file whose reading is to be stored next; those that were released early are passed over. */
  #expected(): number {
    const { files } = this.#state
    while (this.#released.delete(files[this.#place]?.seq ?? -1)) this.#place++
    return files[this.#place]?.seq ?? -1
  }

  /** Stores what is held without waiting for those before. */
  #release(): void {
    const held = [...this.#held.values()].sort((a, b) => a.file.seq - b.file.seq)
    for (const { file } of held) this.#released.add(file.seq)
    this.#held.clear()
    this.#waiting.push(...held)
    if (this.#waiting.length) this.#storing ??= this.#storeAll()
  }

  /** Says how far it is, not too often unless it rests or has ended. */
  #tell(current: string | null): void {
    const now = performance.now()
    this.#told = now
    const { id, total, paused } = this.#state
    this.#onProgress({ id, done: this.#before + this.#done, total, current, rate: this.rate, paused })
  }

  /** Files a second so far. */
  get rate(): number {
    return Math.round((this.#done / Math.max(1, performance.now() - this.#started)) * 10_000) / 10
  }

  async #storeAll(): Promise<void> {
    // Answers of one message come one after the other; they are stored together.
    await Promise.resolve()
    while (this.#waiting.length) {
      const together = this.#waiting.splice(0, mostTogether)
      await this.#store(together)
      this.#done += together.length
      if (this.#state.paused) this.#tell(null)
      else if (performance.now() - this.#told >= progressEvery) this.#tell(together.at(-1)!.file.name)
    }
    this.#storing = null
  }

  /** Stores readings in one transaction. What can't be stored with the others is tried alone, so that they do not suffer for it. */
  async #store(together: readonly Answered[]): Promise<void> {
    try {
      const { more, again } = await this.#db.write((tx) =>
        storeAnswers(tx, { ...this.#state, folder: this.keepIn }, together)
      )
      this.#state.files.push(...more, ...again)
      this.#state.total += more.length
      this.#done -= again.length
      for (const { file, answer } of together) if (!answer.ok && mayPass(answer.error)) this.passing.add(file.seq)
    } catch (error) {
      if (together.length > 1 && !(error instanceof LibraryError)) for (const one of together) await this.#store([one])
      else await this.#fail(together, error)
    }
  }

  async #fail(together: readonly { file: QueuedFile }[], error: unknown): Promise<void> {
    if (!(error instanceof LibraryError)) console.error(error)
    const message = error instanceof LibraryError ? sentencesOf(error) : 'Something in this file could not be stored.'
    for (const { file } of together) this.passing.add(file.seq)
    const failed = together.map(({ file }) => ({ seq: file.seq, outcome: 'failed' as const, article: null, message }))
    // A disk that is full for the article may be full for this, too.
    await this.#db.write((tx) => updateImportFiles(tx, this.#state.row, failed)).catch(() => undefined)
  }
}
