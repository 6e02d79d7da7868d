import fs from 'node:fs'
import { LibraryError } from '#shared/library-error.ts'
import { resourcePath } from '#main/resource-path.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'
import { transaction } from './transaction.ts'

/** Marks a file as a Loccit library ("Locc" in ASCII). @see https://www.sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x4c6f6363

interface Migration {
  version: number
  name: string
  sql: string
}

/** The numbered files of `migrations/`, in order. */
export function migrations(): Migration[] {
  const folder = resourcePath('src-main/db/migrations')
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: fs.readFileSync(`${folder}/${name}`, 'utf8') }))
}

/** The schema version of a library file, 0 for a new one. Refuses, changing nothing, a file that is another program's. */
export async function libraryVersion(db: ReadableDb): Promise<number> {
  const version = await pragma(db, 'user_version')
  const id = await pragma(db, 'application_id')
  const tables = await db.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')
  if (id !== applicationId && (tables?.n || version || id))
    throw new LibraryError('damaged', 'The file library.db in this folder is not a Loccit library.', {
      kept: 'Nothing was changed.',
      remedy: 'Open another folder.'
    })
  return version
}

/** Refuses to write a library whose schema this Loccit does not know. */
export async function requireKnown(db: ReadableDb): Promise<void> {
  if ((await libraryVersion(db)) > migrations().at(-1)!.version)
    throw new LibraryError('newer', 'This library was last opened with a newer Loccit than this one.', {
      kept: 'Nothing was changed.',
      remedy: 'Update Loccit, or open another library.'
    })
}

/** Refuses a library that is too old to be read as it is. A newer one can be read: schemas only grow. */
export async function requireCurrent(db: ReadableDb): Promise<void> {
  if ((await libraryVersion(db)) < migrations().at(-1)!.version)
    throw new LibraryError('read-only', 'This library is from an older Loccit and has to be opened for writing once.')
}

/** Brings a library file to the newest schema, each step in a transaction of its own with its number. */
export async function migrate(db: WritableDb): Promise<void> {
  const from = await libraryVersion(db)
  for (const step of migrations()) if (step.version > from) await apply(db, step)
}

function apply(db: WritableDb, { version, sql }: Migration): Promise<void> {
  return transaction(db, async (tx) => {
    await tx.exec(sql)
    await tx.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`)
  })
}

async function pragma(db: ReadableDb, name: string): Promise<number> {
  const row = await db.get(`PRAGMA ${name}`)
  return Number(row?.[name])
}
