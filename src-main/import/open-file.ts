import fs, { constants } from 'node:fs'
import { basename } from 'node:path'
import { LibraryError } from '#shared/library-error.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 200 * 1024 * 1024

/**
 * The bytes of a regular file, read at once. Never waits on a pipe or follows a link that was swapped in: the path is opened
 * without following links and checked through the open file. It blocks, and is many times faster for it: for reading processes.
 */
export function readOriginal(path: string): Uint8Array {
  // Closing any handle on a library's files would take the locks off them that this very process holds.
  if (/^library\.(db(-wal|-shm)?|lock)$/i.test(basename(path)))
    throw new LibraryError('cannot-read', 'This file belongs to a library; open that library instead.')
  // O_NOFOLLOW and O_NONBLOCK are not there on Windows.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
  try {
    const file = fs.openSync(path, flags)
    try {
      const stat = fs.fstatSync(file)
      if (!stat.isFile()) throw new LibraryError('cannot-read', 'This is not a regular file.')
      if (stat.size > largestFile)
        throw new LibraryError('too-big', 'This file is larger than 200 MB, more than Loccit reads.')
      return fs.readFileSync(file)
    } finally {
      fs.closeSync(file)
    }
  } catch (error) {
    throw asSentence(error)
  }
}

/** What may be otherwise when the disk is there again, or the person may read the file. */
const passing = new Set(['ENOENT', 'EACCES', 'EPERM', 'EIO'])

function asSentence(error: unknown): unknown {
  const sentences: Record<string, string> = {
    ENOENT: 'This file is no longer there.',
    EACCES: 'You are not allowed to read this file.',
    EPERM: 'You are not allowed to read this file.',
    ELOOP: 'This is a link to another file; drop that file itself.',
    EISDIR: 'This is a folder.',
    ENXIO: 'This is not a regular file.',
    EIO: 'The disk could not read this file.'
  }
  const code = (error as NodeJS.ErrnoException).code
  const sentence = code && sentences[code]
  if (!sentence) return error
  return new LibraryError(passing.has(code) ? 'disk' : 'cannot-read', sentence, { cause: error })
}
