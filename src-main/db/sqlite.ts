import { pathToFileURL } from 'node:url'
import sqlite3 from 'sqlite3'
import { LibraryError } from '#shared/library-error.ts'

/** A value that SQLite can hold. */
export type SqlValue = string | number | null | Uint8Array
/** A row as SQLite gives it, by column. */
export type Row = Record<string, SqlValue>

/** A connection that can only be asked. */
export interface ReadableDb {
  /** Every row of a query. */
  all<T = Row>(sql: string, ...values: SqlValue[]): Promise<T[]>
  /** The first row, or undefined. */
  get<T = Row>(sql: string, ...values: SqlValue[]): Promise<T | undefined>
}

/** A connection inside a write transaction. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement. */
  run(sql: string, ...values: SqlValue[]): Promise<{ lastId: number; changes: number }>
  /** Runs several statements separated by semicolons, without values. */
  exec(sql: string): Promise<void>
}

/** How a file is opened. `immutable`: on a disk that nothing writes to, so that no lock and no log is needed. */
export type OpenMode = 'create' | 'write' | 'read' | 'immutable'

const flags: Record<OpenMode, number> = {
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX,
  write: sqlite3.OPEN_READWRITE | sqlite3.OPEN_FULLMUTEX,
  read: sqlite3.OPEN_READONLY | sqlite3.OPEN_FULLMUTEX,
  immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI | sqlite3.OPEN_FULLMUTEX
}

/** One connection of the `sqlite3` package, as promises. Statements run in the order they are asked. */
export class Connection implements WritableDb {
  readonly #db: sqlite3.Database
  #closed = false

  private constructor(db: sqlite3.Database) {
    this.#db = db
  }

  static open(file: string, mode: OpenMode): Promise<Connection> {
    // @see https://www.sqlite.org/uri.html#uriimmutable
    const name = mode === 'immutable' ? `${pathToFileURL(file).href}?immutable=1` : file
    return new Promise((resolve, reject) => {
      const db = new sqlite3.Database(name, flags[mode], (error) => {
        if (error) return reject(error)
        db.serialize()
        resolve(new Connection(db))
      })
    })
  }

  all<T = Row>(sql: string, ...values: SqlValue[]): Promise<T[]> {
    return this.#ask((resolve, reject) =>
      this.#db.all<T>(sql, values.map(toBuffer), (error, rows) => (error ? reject(error) : resolve(rows)))
    )
  }

  get<T = Row>(sql: string, ...values: SqlValue[]): Promise<T | undefined> {
    return this.#ask((resolve, reject) =>
      this.#db.get<T>(sql, values.map(toBuffer), (error, row) => (error ? reject(error) : resolve(row)))
    )
  }

  run(sql: string, ...values: SqlValue[]): Promise<{ lastId: number; changes: number }> {
    return this.#ask((resolve, reject) =>
      this.#db.run(sql, values.map(toBuffer), function (error) {
        if (error) reject(error)
        else resolve({ lastId: this.lastID, changes: this.changes })
      })
    )
  }

  exec(sql: string): Promise<void> {
    return this.#ask((resolve, reject) => this.#db.exec(sql, (error) => (error ? reject(error) : resolve())))
  }

  /** Ends what was asked, then closes. What is asked from now on is refused. */
  close(): Promise<void> {
    this.#closed = true
    return new Promise((resolve, reject) => this.#db.close((error) => (error ? reject(error) : resolve())))
  }

  #ask<T>(ask: (resolve: (value: T) => void, reject: (error: Error) => void) => void): Promise<T> {
    if (this.#closed) return Promise.reject(new LibraryError('disconnected', 'This library is closed.'))
    return new Promise(ask)
  }
}

function toBuffer(value: SqlValue): SqlValue {
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value
}
