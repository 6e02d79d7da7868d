import { LibraryError } from '#shared/library-error.ts'

/** Fetches a script of the window that its first look does without. Throws what a person is told; the next call tries again. */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch {
    throw new LibraryError('disconnected', 'A part of the window could not be fetched.', { remedy: 'Try again.' })
  }
}
