import { LibraryError } from '#shared/library-error.ts'
import { migrate, requireCurrent, requireKnown } from './migrate.ts'
import { Connection, type OpenMode, type ReadableDb, type WritableDb } from './sqlite.ts'
import { transaction } from './transaction.ts'

const readers = 2

/** Settings of every connection, read back after they are made. `synchronous` 2 is FULL: an acknowledged save survives a power cut. */
const settings = { foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, busy_timeout: 5000 }

/**
 * The library's database: one writer behind a queue, and readers that can only read.
 * Everything that changes the file goes through `write`, so no flow can roll back what another was told is saved.
 */
export class Database {
  readonly #writer: Connection | null
  readonly #readers: Connection[]
  #last: Promise<unknown> = Promise.resolve()
  #turn = 0

  private constructor(writer: Connection | null, readers: Connection[]) {
    this.#writer = writer
    this.#readers = readers
  }

  /** Opens the file, makes it when it is not there, and brings its schema up to date. Refuses what is damaged or newer. */
  static async open(file: string, access: 'write' | 'read' | 'immutable'): Promise<Database> {
    const writer = access === 'write' ? await connect(file, 'create') : null
    const open = writer ? [writer] : []
    try {
      if (writer) await prepareWriter(writer)
      else await checkVersion(file, access)
      for (let i = 0; i < readers; i++) {
        const reader = await connect(file, access)
        open.push(reader)
        await set(reader, 'query_only', 1)
      }
      return new Database(writer, open.slice(writer ? 1 : 0))
    } catch (error) {
      for (const connection of open) await connection.close()
      throw plain(error)
    }
  }

  get writable(): boolean {
    return this.#writer !== null
  }

  /** Asks without changing anything. Sees every write that was acknowledged before. */
  get read(): ReadableDb {
    this.#turn = (this.#turn + 1) % this.#readers.length
    return this.#readers[this.#turn]!
  }

  /** Runs `work` in a transaction of its own, after every write asked for before it. Throws what `work` throws, with nothing changed. */
  write<T>(work: (tx: WritableDb) => Promise<T>): Promise<T> {
    const writer = this.#writer
    if (!writer) return Promise.reject(new LibraryError('read-only', 'This library is open for reading only.'))
    const result = this.#last
      .then(() => transaction(writer, work))
      .catch((error: unknown) => {
        throw plain(error)
      })
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Waits for the writes that were asked for, then closes every connection. */
  async close(): Promise<void> {
    await this.#last
    for (const reader of this.#readers) await reader.close()
    await this.#writer?.close()
  }
}

async function connect(file: string, mode: OpenMode): Promise<Connection> {
  const connection = await Connection.open(file, mode)
  try {
    for (const [name, value] of Object.entries(settings)) await set(connection, name, value)
    return connection
  } catch (error) {
    await connection.close()
    throw plain(error)
  }
}

async function prepareWriter(writer: Connection): Promise<void> {
  // Before anything is set: the log's mode is written into the file, which may be another program's.
  await requireKnown(writer)
  // Of a file that is not empty it changes nothing. Most articles fit into one such page or two, and half as many are written.
  await writer.exec('PRAGMA page_size = 8192')
  const mode = await writer.get<{ journal_mode: string }>('PRAGMA journal_mode = WAL')
  if (mode?.journal_mode !== 'wal')
    throw new LibraryError(
      'disk',
      'This folder is on a disk where a library cannot be kept safely (no write-ahead log).'
    )
  await set(writer, 'synchronous', 2)
  // Large imports touch pages of many indexes; 32 MiB hold most of them.
  await set(writer, 'cache_size', -32_768)
  await set(writer, 'wal_autocheckpoint', 4_000)
  await migrate(writer)
}

async function checkVersion(file: string, mode: OpenMode): Promise<void> {
  const reader = await connect(file, mode)
  try {
    await requireCurrent(reader)
  } finally {
    await reader.close()
  }
}

/** Sets a pragma and refuses to go on when it did not take. */
async function set(connection: Connection, name: string, value: number): Promise<void> {
  await connection.all(`PRAGMA ${name} = ${value}`)
  const row = await connection.get(`PRAGMA ${name}`)
  const now = row ? Object.values(row)[0] : undefined
  // An SQLite built without memory mapping answers mmap_size with no row at all.
  if (now !== value && !(name === 'mmap_size' && now === undefined))
    throw new LibraryError('disk', `The database did not accept its safety settings (${name}).`)
}

/** An error of SQLite's as a sentence; one that is ours stays as it is. */
function plain(error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (error instanceof LibraryError || !code?.startsWith('SQLITE_')) return error
  const sentence: Record<string, ConstructorParameters<typeof LibraryError>> = {
    SQLITE_NOTADB: [
      'damaged',
      'The library file is damaged: it is not a database.',
      { cause: error, kept: 'Nothing in the folder was changed.', remedy: 'Restore a backup, or open another library.' }
    ],
    SQLITE_CORRUPT: [
      'damaged',
      'The library file is damaged.',
      { cause: error, kept: 'Nothing more was written to it.', remedy: 'Restore a backup, or open another library.' }
    ],
    SQLITE_FULL: [
      'disk',
      'The disk is full, so this was not saved.',
      { cause: error, kept: 'Everything saved before is kept.', remedy: 'Free some space and try again.' }
    ],
    SQLITE_READONLY: ['read-only', 'The library folder cannot be written to.', { cause: error }],
    SQLITE_CANTOPEN: [
      'cannot-read',
      'The library file cannot be opened.',
      { cause: error, remedy: 'Check that the folder is there and that you may read it.' }
    ],
    SQLITE_IOERR: [
      'disk',
      'The disk reported an error, so this was not saved.',
      { cause: error, kept: 'Everything saved before is kept.' }
    ]
  }
  const known = sentence[code]
  return known ? new LibraryError(...known) : error
}
