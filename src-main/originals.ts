import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'

/** The SHA-256 of bytes or of a text's UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The imported files' bytes, kept for ever under their SHA-256: `originals/ab/cdef…`, read-only. */
export class Originals {
  readonly #folder: string

  constructor(libraryFolder: string) {
    this.#folder = path.join(libraryFolder, 'originals')
  }

  /** Keeps these bytes and gives their SHA-256. On the disk before it answers; the same bytes again are kept once. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes)
    const file = this.#path(hash)
    if (await exists(file)) return hash
    const folder = path.dirname(file)
    await fs.mkdir(folder, { recursive: true })
    const temporary = path.join(folder, `.${randomUUID()}`)
    try {
      await writeSynced(temporary, bytes)
      await fs.rename(temporary, file)
    } catch (error) {
      await fs.rm(temporary, { force: true })
      throw error
    }
    await syncFolder(folder)
    await syncFolder(this.#folder)
    return hash
  }

  /** The bytes, checked against their hash. */
  async read(hash: string): Promise<Uint8Array> {
    const bytes = await fs.readFile(this.#path(hash)).catch((cause: unknown) => {
      throw new LibraryError('damaged', 'The original of this article is missing from the library folder.', {
        cause,
        kept: 'The text that was read from it is kept.'
      })
    })
    if (sha256(bytes) !== hash)
      throw new LibraryError(
        'damaged',
        'The original of this article is damaged: it is not the file that was imported.',
        {
          kept: 'The text that was read from it is kept.'
        }
      )
    return bytes
  }

  #path(hash: string): string {
    return path.join(this.#folder, hash.slice(0, 2), hash.slice(2))
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o444)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a rename in a folder survive a power cut. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false
  )
}
