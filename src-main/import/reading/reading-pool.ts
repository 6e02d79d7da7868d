import os from 'node:os'
import { LibraryError } from '#shared/library-error.ts'
import { forkNode, readerFile, type ForkReader } from './fork-reader.ts'
import { Reader } from './reader.ts'
import type { ReadAnswer, ReadArticle, ReadJob } from './read-job.ts'

/** How long one file may take, in milliseconds. */
const timeLimit = 30_000
/** How long reading processes wait for more to read before they end, in milliseconds. */
const idleLimit = 20_000
/** The most jobs that a reading process is given at once. */
const mostAtOnce = 128

/** Jobs that are handed out as reading processes come free. */
export interface Reading<J extends ReadJob> {
  /** The library folder that keeps what is read, null to keep nothing. */
  keepIn: string | null
  /** Up to so many of the next jobs; none when there are none now. */
  next(count: number): J[]
  /** Hears how each job ended; every job that was handed out ends, unless `signal` aborts. */
  answer(job: J, answer: ReadAnswer): void
  /** Hears which file is being read, now and then. */
  begin?(job: J): void
  /** Is waited for before more jobs are handed out. */
  ready?(): Promise<void>
  signal?: AbortSignal
}

/** The processes that read originals, as many as there are processors up to four. They start when there is something to read. */
export class ReadingPool {
  readonly #fork: ForkReader
  readonly #timeLimit: number
  readonly #size: number
  readonly #readers = new Set<Reader>()
  #waiting: (() => void)[] = []
  #idle: NodeJS.Timeout | null = null

  constructor({ fork = forkNode, limit = timeLimit, size = Math.min(4, os.availableParallelism()) } = {}) {
    this.#fork = fork
    this.#timeLimit = limit
    this.#size = Math.max(1, size)
  }

  /** Starts so many reading processes, or all, ahead of their first jobs: they are ready while their work is still being found. */
  start(count = this.#size): void {
    for (const reader of this.#readers) if (reader.dead) this.#readers.delete(reader)
    while (this.#readers.size < Math.min(count, this.#size)) this.#begin()
    this.#endIfIdle()
  }

  /** Reads all jobs of a list, several at once. Resolves when none is left or the signal aborts. */
  async read<J extends ReadJob>(reading: Reading<J>): Promise<void> {
    const again: J[] = []
    let busy = 0
    const work = async (): Promise<void> => {
      for (;;) {
        await reading.ready?.()
        if (reading.signal?.aborted) return
        // What a reader died of is read alone, so that the others are not held to account for it.
        const alone = again.shift()
        const jobs = alone ? [alone] : reading.next(mostAtOnce)
        if (!jobs.length) return
        busy++
        again.push(...(await this.#readTogether(jobs, reading)))
        busy--
      }
    }
    const started = Array.from({ length: this.#size }, work)
    await Promise.all(started)
    // An archive may have brought more files while the others found nothing to do.
    if (busy === 0 && again.length && !reading.signal?.aborted) await work()
  }

  /** Reads one original. Throws the error that a person is meant to see. */
  async readOne(job: ReadJob, keepIn: string | null, signal?: AbortSignal): Promise<ReadArticle> {
    let left: ReadJob[] = [job]
    let read: ReadAnswer | null = null
    await this.read({
      keepIn,
      next: () => left.splice(0),
      answer: (_job, answer) => (read = answer),
      ...(signal && { signal })
    })
    left = []
    const answer = read as ReadAnswer | null
    if (!answer) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
    if (!answer.ok) throw LibraryError.fromValue(answer.error)
    if (answer.kind !== 'article') throw new LibraryError('cannot-read', 'This file is not an article.')
    return answer.article
  }

  /** Gives the jobs that have to be read again, each alone. */
  async #readTogether<J extends ReadJob>(jobs: J[], reading: Reading<J>): Promise<J[]> {
    const reader = await this.#take()
    try {
      const unread = await reader.read(jobs, reading, this.#timeLimit)
      if (reading.signal?.aborted) return []
      if (unread.length !== 1 || jobs.length !== 1) return unread
      reading.answer(unread[0]!, { ok: false, error: reader.causeOfDeath.toValue() })
      return []
    } finally {
      this.#release(reader)
    }
  }

  async #take(): Promise<Reader> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    for (;;) {
      const free = [...this.#readers].find((reader) => !reader.busy)
      if (free) return free.occupied()
      if (this.#readers.size < this.#size) return this.#begin().occupied()
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  #begin(): Reader {
    const reader = new Reader(this.#fork, readerFile())
    this.#readers.add(reader)
    return reader
  }

  #release(reader: Reader): void {
    reader.busy = false
    if (reader.dead) this.#readers.delete(reader)
    this.#waiting.shift()?.()
    this.#endIfIdle()
  }

  #endIfIdle(): void {
    if ([...this.#readers].some(({ busy }) => busy)) return
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.close(), idleLimit)
    this.#idle.unref()
  }

  /** Ends the reading processes that have nothing to do. They start again when there is something to read. */
  close(): void {
    for (const reader of this.#readers)
      if (!reader.busy) {
        reader.kill()
        this.#readers.delete(reader)
      }
  }
}

/** The pool of a host whose runtime is Node. */
export const defaultReaders = new ReadingPool()
