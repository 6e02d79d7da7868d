import { LibraryError } from '#shared/library-error.ts'

/** An archive of files is no article: its files are, each by itself. See `unpack.ts`. */
export function refuseArchive(): never {
  throw new LibraryError(
    'unknown-format',
    'This is an archive; import it, and each file in it becomes an article of its own.'
  )
}

/** A mailbox is no article: its messages are, each by itself. See `unpack.ts`. */
export function refuseMailbox(): never {
  throw new LibraryError(
    'unknown-format',
    'This is a mailbox; import it, and each message in it becomes an article of its own.'
  )
}
