import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { LibraryError } from '#shared/library-error.ts'
import type { Database } from './db/database.ts'
import { selectOriginalBytes } from './db/versions.ts'

/** The SHA-256 of bytes or of a text's UTF-8, in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A file to be kept in the library folder under its SHA-256. */
export interface KeptFile {
  folder: 'originals' | 'pictures'
  sha256: string
  bytes: Uint8Array
}

/**
 * Keeps files in a library folder as `originals/ab/cdef…`, read-only. All of them are on the disk when it resolves; those that are
 * kept already stay as they are. Together they are several times faster than one by one, and while the disk is at it this
 * process does other things.
 */
export async function keepFiles(libraryFolder: string, files: readonly KeptFile[]): Promise<void> {
  const temporary: { path: string; to: string; file: number }[] = []
  try {
    for (const file of files) {
      const to = keptPath(path.join(libraryFolder, file.folder), file.sha256)
      if (fs.existsSync(to)) continue
      makeFolderSynced(path.dirname(to))
      const from = `${path.dirname(to)}/.${randomUUID()}`
      const open = fs.openSync(from, 'wx', 0o444)
      temporary.push({ path: from, to, file: open })
      fs.writeFileSync(open, file.bytes)
    }
    await Promise.all(temporary.map(({ file }) => sync(file)))
  } catch (error) {
    for (const each of temporary) fs.rmSync(each.path, { force: true })
    throw error
  } finally {
    for (const { file } of temporary) fs.closeSync(file)
  }
  for (const each of temporary) fs.renameSync(each.path, each.to)
  await syncFolders(new Set(temporary.map(({ to }) => path.dirname(to))))
}

const sync = promisify(fs.fsync)

/** Originals of at most so many bytes are kept in the database, larger ones as files. */
export const mostInDatabase = 32_768

/** The imported files' bytes, kept for ever under their SHA-256: small ones in the database, others in `originals/`. */
export class Originals {
  readonly #folder: string
  readonly #db: Database

  constructor(libraryFolder: string, db: Database) {
    this.#folder = path.join(libraryFolder, 'originals')
    this.#db = db
  }

  /** The bytes, checked against their hash. */
  async read(hash: string): Promise<Uint8Array> {
    const bytes = (await selectOriginalBytes(this.#db.read, hash)) ?? (await this.#readFile(hash))
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

  #readFile(hash: string): Promise<Uint8Array> {
    return fs.promises.readFile(keptPath(this.#folder, hash)).catch((cause: unknown) => {
      throw new LibraryError('damaged', 'The original of this article is missing from the library folder.', {
        cause,
        kept: 'The text that was read from it is kept.'
      })
    })
  }
}

/** The bytes of a picture that a library folder keeps, or null when it is not there or is not what was kept. */
export async function readKeptPicture(libraryFolder: string, hash: string): Promise<Uint8Array | null> {
  const bytes = await fs.promises.readFile(keptPath(path.join(libraryFolder, 'pictures'), hash)).catch(() => null)
  return bytes && sha256(bytes) === hash ? bytes : null
}

/** Where a library folder keeps an original that is a file of its own. */
export function originalPath(libraryFolder: string, hash: string): string {
  return keptPath(path.join(libraryFolder, 'originals'), hash)
}

function keptPath(folder: string, hash: string): string {
  return path.join(folder, hash.slice(0, 2), hash.slice(2))
}

/** Makes a folder that is there after a power cut, too. */
function makeFolderSynced(folder: string): void {
  if (fs.existsSync(folder)) return
  makeFolderSynced(path.dirname(folder))
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  syncFolder(path.dirname(folder))
}

/** Makes renames in folders survive a power cut. Windows has no such call and needs none. */
async function syncFolders(folders: ReadonlySet<string>): Promise<void> {
  if (process.platform === 'win32') return
  const open = [...folders].map((folder) => fs.openSync(folder, 'r'))
  try {
    await Promise.all(open.map((folder) => sync(folder)))
  } finally {
    for (const folder of open) fs.closeSync(folder)
  }
}

/** The same for one folder, at once. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const open = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(open)
  } finally {
    fs.closeSync(open)
  }
}
