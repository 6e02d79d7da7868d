import { Worker } from 'node:worker_threads'
import { LibraryError } from '#shared/library-error.ts'
import { workerUrl } from '../../worker-url.ts'
import type { TypstAnswer } from './typst-worker.ts'

/** How long setting a note may take, in milliseconds. */
const timeLimit = 60_000

/**
 * Sets a Typst source as a PDF, in a worker of its own that ends with the work. Throws a `LibraryError` when the source does
 * not compile, the signal is given, or it takes longer than a minute.
 */
export function compileTypst(source: string, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled())
    const worker = new Worker(workerUrl(import.meta.url, 'typst-worker'), { workerData: source })
    const finish = (outcome: Uint8Array | LibraryError): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
      if (outcome instanceof LibraryError) reject(outcome)
      else resolve(outcome)
    }
    const cancel = (): void => finish(cancelled())
    const timer = setTimeout(() => finish(failed('it took longer than a minute')), timeLimit)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.once('message', (answer: TypstAnswer) => finish('pdf' in answer ? answer.pdf : failed(answer.problem)))
    worker.once('error', (cause: unknown) =>
      finish(failed(cause instanceof Error ? cause.message : String(cause), cause))
    )
    worker.once('exit', () => finish(failed('it was interrupted')))
  })
}

function failed(reason: string, cause?: unknown): LibraryError {
  return new LibraryError('unexpected', `The PDF could not be made: ${reason.replace(/[.\s]+$/, '')}.`, { cause })
}

function cancelled(): LibraryError {
  return new LibraryError('cancelled', 'The export was cancelled.')
}
