import { LibraryError } from '#shared/library-error.ts'

/** The most text, in characters, that is read of one original. No book is as long; a log or a table may be. */
export const longestText = 16_000_000
/** The most characters that the source of a page may have, the pictures written into it included. */
export const longestPage = 64 * 1024 * 1024

/** The refusal of a document with more in it than can be read at once. */
export function tooLong(): LibraryError {
  return new LibraryError('too-big', 'This document is longer than Loccit reads at once.')
}

/** Throws the refusal for a text, or the bytes of one, that is longer than Loccit reads. Formats that are not text pass. */
export function refuseLong(source: { length: number }, mediaType: string): void {
  if (!mediaType.startsWith('text/')) return
  const most = mediaType === 'text/html' ? longestPage : longestText
  // A character has up to four bytes.
  if (source.length > (typeof source === 'string' ? most : 4 * most)) throw tooLong()
}
