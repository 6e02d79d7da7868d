import { LibraryError } from '#shared/library-error.ts'
import type { ForkReader, ReaderProcess } from './fork-reader.ts'
import type { ReaderMessage, ReadAnswer, ReadJob } from './read-job.ts'
import { fromWire } from './wire.ts'

/** What hears of the jobs of one request. */
interface Listener<J> {
  keepIn: string | null
  answer(job: J, answer: ReadAnswer): void
  begin?(job: J): void
  signal?: AbortSignal
}

/** One reading process, with the clock that ends it. */
export class Reader {
  busy = false
  dead = false
  #tooLong = false
  #onMessage: (message: ReaderMessage) => void = () => undefined
  #onExit: () => void = () => undefined
  readonly #process: ReaderProcess

  constructor(fork: ForkReader, file: string) {
    this.#process = fork(file, {
      onMessage: (message) => this.#onMessage(fromWire(message)),
      onExit: () => {
        this.dead = true
        this.#onExit()
      }
    })
  }

  occupied(): this {
    this.busy = true
    return this
  }

  /** Ends it. What it was about to say is not waited for. */
  kill(): void {
    this.dead = true
    this.#process.kill()
  }

  /** Why it died, told of the one file that it was reading. */
  get causeOfDeath(): LibraryError {
    return this.#tooLong
      ? new LibraryError('gave-up', 'Reading this file took too long, so it was given up.')
      : new LibraryError('gave-up', 'This file cannot be read: it needs more memory than a file should.')
  }

  /** Reads jobs in their order. Gives those that it did not get to because it died, the one it died of first. */
  read<J extends ReadJob>(jobs: readonly J[], listener: Listener<J>, limit: number): Promise<J[]> {
    return new Promise((resolve) => {
      let done = 0
      let begun = 0
      const giveUp = (): void => {
        this.#tooLong = !listener.signal?.aborted
        this.kill()
      }
      let timer = setTimeout(giveUp, limit)
      const end = (): void => {
        clearTimeout(timer)
        listener.signal?.removeEventListener('abort', giveUp)
        this.#onMessage = this.#onExit = () => undefined
        const unread = jobs.slice(done)
        const culprit = jobs[begun]
        resolve(culprit && begun > done ? [culprit, ...unread.filter((job) => job !== culprit)] : unread)
      }
      this.#onExit = end
      this.#onMessage = (message) => {
        clearTimeout(timer)
        timer = setTimeout(giveUp, limit)
        if ('begun' in message) {
          begun = message.begun
          listener.begin?.(jobs[begun]!)
          return
        }
        message.answers.forEach((answer, i) => listener.answer(jobs[message.from + i]!, answer))
        done = message.from + message.answers.length
        if (done < jobs.length) return listener.begin?.(jobs[done]!)
        this.#process.rest()
        end()
      }
      listener.signal?.addEventListener('abort', giveUp)
      listener.begin?.(jobs[0]!)
      if (this.dead) end()
      else if (listener.signal?.aborted) giveUp()
      else this.#process.send({ jobs: [...jobs], keepIn: listener.keepIn })
    })
  }
}
