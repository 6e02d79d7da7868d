import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import type { LibraryStatus } from '#shared/model.ts'
import { countAll } from '#main/db/counts.ts'
import { Database } from '#main/db/database.ts'
import { settleIndexing } from '#main/db/paragraphs.ts'
import { noteFacts } from '#main/import/note-facts.ts'
import { defaultReaders, type ReadingPool } from '#main/import/reading/reading-pool.ts'
import { takeLock, type Lock } from '#main/lock.ts'
import { Originals } from '#main/originals.ts'

/** How a library is opened. */
export interface OpenOptions {
  /** `read` changes nothing and works beside another host. */
  access?: 'write' | 'read'
  /** What this process calls itself to others that want the library: "the Loccit app". */
  host?: string
  /** The processes that read originals; a host whose runtime starts processes its own way brings its own. */
  readers?: ReadingPool
}

/** A library folder in use. */
export interface OpenFolder extends ImportTarget {
  status(): Promise<LibraryStatus>
  close(): Promise<void>
}

/** Opens a library folder: takes its lock, opens its database, Lets go of all of it when it fails. */
export async function openFolder(
  folder: string,
  { access = 'write', host = 'another Loccit', readers = defaultReaders }: OpenOptions
): Promise<OpenFolder> {
  const file = path.join(path.resolve(folder), 'library.db')
  const reading = access === 'read' ? 'This library is open for reading only.' : await whyNotWritable(folder, file)
  await requireLibrary(folder, file, reading === null)
  const lock = reading === null ? await takeLock(folder, host) : null
  try {
    const db = await Database.open(file, reading === null ? 'write' : await readingMode(folder, file))
    if (reading === null) {
      // It shows that there was a library here, should the database ever be gone.
      await fs.mkdir(path.join(folder, 'originals'), { recursive: true })
      // A crash may have left the index as an import had it.
      await db.write(settleIndexing)
      await noteFacts(db)
    }
    return {
      folder: path.resolve(folder),
      db,
      readers,
      originals: new Originals(folder, db),
      status: async () => ({
        folder: path.resolve(folder),
        name: path.basename(path.resolve(folder)),
        access: reading === null ? 'write' : 'read',
        reason: reading,
        ...(await countAll(db.read))
      }),
      close: () => closeAll(db, lock)
    }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

async function closeAll(db: Database, lock: Lock | null): Promise<void> {
  await db.close()
  await lock?.release()
}

/** Null when the folder can be written, or made; else the reason as a sentence. */
async function whyNotWritable(folder: string, file: string): Promise<string | null> {
  try {
    await makeFolder(path.resolve(folder))
    await fs.access(folder, constants.W_OK)
    if (await exists(file)) await fs.access(file, constants.W_OK)
    return null
  } catch {
    return 'This library is in a folder that cannot be written to.'
  }
}

/** On a disk that cannot be written a closed library needs no log; where there is one, another host may be writing it. */
async function readingMode(folder: string, file: string): Promise<'read' | 'immutable'> {
  const unwritable = (await whyNotWritable(folder, file)) !== null
  return unwritable && !(await exists(`${file}-wal`)) ? 'immutable' : 'read'
}

/** Makes a folder and those above it. Node's own recursive way never ends where the system refuses new folders, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || path.dirname(folder) === folder || (await exists(path.dirname(folder)))) throw error
    await makeFolder(path.dirname(folder))
    await fs.mkdir(folder)
  }
}

/** Refuses a folder that is no library and not empty, and one whose database is gone: never an empty library in its place. */
async function requireLibrary(folder: string, file: string, mayMake: boolean): Promise<void> {
  // A database of no bytes is one that never was, or one that is gone.
  const size = await fs.stat(file).then(
    (stat) => stat.size,
    () => 0
  )
  if (size > 0) return
  const names = await fs.readdir(folder).catch((): string[] => [])
  if (names.includes('originals') || names.includes('backups'))
    throw new LibraryError('damaged', 'The file library.db is missing from this library folder.', {
      kept: 'Nothing in the folder was changed.',
      remedy: 'Restore a backup, or open another library.'
    })
  if (names.some((name) => !name.startsWith('.') && !name.startsWith('library.')))
    throw new LibraryError('exists', 'This folder holds other files and is not a Loccit library.', {
      kept: 'Nothing was changed.',
      remedy: 'Choose a library or an empty folder.'
    })
  if (!mayMake)
    throw new LibraryError('not-found', 'There is no library in this folder.', {
      remedy: 'Check the path, or start Loccit to make one.'
    })
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false
  )
}
