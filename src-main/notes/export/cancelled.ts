import { LibraryError } from '#shared/library-error.ts'

/** What an export that was given up ends with. */
export function cancelled(): LibraryError {
  return new LibraryError('cancelled', 'The export was cancelled.')
}

/** Throws it when the signal has been given. */
export function requireNotCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled()
}
