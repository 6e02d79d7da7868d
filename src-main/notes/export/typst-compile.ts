import { Worker } from 'node:worker_threads'
import { LibraryError } from '#shared/library-error.ts'
import { workerUrl } from '../../worker-url.ts'
import { cancelled } from './cancelled.ts'
import type { TypstAnswer } from './typst-worker.ts'

/** How long setting a note may take, and how long an idle compiler is kept for the next, in milliseconds. */
const timeLimit = 60_000
const idleLimit = 120_000
/** The longest source after which a compiler is kept: its caches grow with what it has set. */
const modest = 300_000

/** A compiler that is ready for the next source: starting one costs far more than most notes do. */
let idle: { worker: Worker; timer: NodeJS.Timeout } | null = null

/**
 * Sets a Typst source as a PDF, in a worker of its own. Throws a `LibraryError` when the source does not compile, the signal is
 * given, or it takes longer than a minute; the worker is then ended.
 */
export function compileTypst(source: string, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled())
    const worker = takeWorker()
    const finish = (outcome: Uint8Array | LibraryError): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      forget(worker)
      if (outcome instanceof LibraryError) {
        void worker.terminate()
        reject(outcome)
      } else {
        if (source.length < modest) keepWorker(worker)
        else void worker.terminate()
        resolve(outcome)
      }
    }
    const cancel = (): void => finish(cancelled())
    const timer = setTimeout(() => finish(failed('it took longer than a minute')), timeLimit)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.once('message', (answer: TypstAnswer) => finish('pdf' in answer ? answer.pdf : failed(answer.problem)))
    worker.once('error', (cause: unknown) =>
      finish(failed(cause instanceof Error ? cause.message : String(cause), cause))
    )
    worker.once('exit', () => finish(failed('it was interrupted')))
    worker.postMessage(source)
  })
}

function takeWorker(): Worker {
  if (!idle) return new Worker(workerUrl(import.meta.url, 'typst-worker'))
  const { worker, timer } = idle
  idle = null
  clearTimeout(timer)
  forget(worker)
  worker.ref()
  return worker
}

/** Keeps a worker for the next export without keeping the program alive. */
function keepWorker(worker: Worker): void {
  if (idle) return void worker.terminate()
  const timer = setTimeout(() => {
    idle = null
    void worker.terminate()
  }, idleLimit)
  timer.unref()
  worker.unref()
  worker.once('error', () => (idle = null))
  worker.once('exit', () => (idle = null))
  idle = { worker, timer }
}

function forget(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

function failed(reason: string, cause?: unknown): LibraryError {
  return new LibraryError('unexpected', `The PDF could not be made: ${reason.replace(/[.\s]+$/, '')}.`, { cause })
}
