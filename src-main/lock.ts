import fs from 'node:fs'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'
import { Connection } from '#main/db/sqlite.ts'
import { takeExclusively } from '#main/db/transaction.ts'

/** Who holds a library, as they wrote it down themselves. */
interface Owner {
  host: string
  pid: number
  since: string
}

/** The hold on a library folder: one owner at a time. */
export interface Lock {
  release(): Promise<void>
}

/**
 * Takes a library folder for this process. `library.lock` is a tiny SQLite file held exclusively, so the system frees it
 * however the process ends. Throws `locked`, saying who has it, within two seconds.
 */
export async function takeLock(folder: string, host: string): Promise<Lock> {
  const connection = await Connection.open(path.join(folder, 'library.lock'), 'create')
  try {
    await takeExclusively(connection)
  } catch (error) {
    await connection.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') throw heldBy(readOwner(folder))
    throw error
  }
  writeOwner(folder, { host, pid: process.pid, since: new Date().toISOString() })
  return {
    async release() {
      fs.rmSync(ownerFile(folder), { force: true })
      await connection.close()
    }
  }
}

function ownerFile(folder: string): string {
  return path.join(folder, 'library.owner.json')
}

/** Says who holds the library. Only a courtesy to others: a full disk must not keep the library from being opened. */
function writeOwner(folder: string, owner: Owner): void {
  try {
    fs.writeFileSync(ownerFile(folder), JSON.stringify(owner))
  } catch (error) {
    console.error(error)
  }
}

function readOwner(folder: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(ownerFile(folder), 'utf8')) as Owner
  } catch {
    return null
  }
}

function heldBy(owner: Owner | null): LibraryError {
  const who = owner
    ? `by ${owner.host} (process ${owner.pid}, since ${owner.since.slice(0, 16).replace('T', ' ')} UTC)`
    : 'by another Loccit'
  return new LibraryError('locked', `This library is open ${who}.`, {
    kept: 'Nothing was changed.',
    remedy: 'Close it there, or go on reading here.'
  })
}
