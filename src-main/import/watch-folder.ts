import fs from 'node:fs'
import path from 'node:path'
import type { ImportSource } from '#shared/model.ts'
import type { Database } from '#main/db/database.ts'
import { insertSeen, selectUnseen, type SeenFile } from '#main/db/watched-folders.ts'
import { findFiles } from './find-files.ts'

/** A file that was changed this short a time ago may still be being written, in milliseconds. */
const settling = 1_500
/** Disks that are away and folders on a network tell of no changes, so these are looked through now and then, in milliseconds. */
const everySo = 60_000

interface Work {
  importAll(sources: ImportSource[]): Promise<unknown>
  /** Hears when files were noted as taken in. */
  onSeen(): void
}

/** A folder whose new and changed files are handed over to be imported, until it is closed. A folder that is away is waited for. */
export class FolderWatch {
  readonly #folder: string
  readonly #db: Database
  readonly #work: Work
  readonly #timer: NodeJS.Timeout
  #watcher: fs.FSWatcher | null = null
  #soon: NodeJS.Timeout | null = null
  #looking: Promise<void> | null = null
  #closed = false

  constructor(folder: string, db: Database, work: Work) {
    this.#folder = folder
    this.#db = db
    this.#work = work
    this.#timer = setInterval(() => this.#lookSoon(0), everySo)
    this.#timer.unref()
    this.#lookSoon(0)
  }

  /** Stops watching, after what is under way. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    if (this.#soon) clearTimeout(this.#soon)
    this.#watcher?.close()
    await this.#looking
  }

  #lookSoon(wait: number): void {
    if (this.#closed || this.#soon) return
    this.#soon = setTimeout(() => {
      this.#soon = null
      this.#looking ??= this.#look()
        .catch((error: unknown) => console.error(error))
        .finally(() => (this.#looking = null))
    }, wait)
    this.#soon.unref()
  }

  async #look(): Promise<void> {
    if (!fs.existsSync(this.#folder)) return this.#listen(false)
    this.#listen(true)
    const found = await findFiles([{ path: this.#folder }])
    const files = found.flatMap(({ path: file }) => seen(file))
    const isSettled = ({ modified }: SeenFile): boolean => Date.now() - modified > settling
    if (!files.every(isSettled)) this.#lookSoon(settling)
    const unseen = await selectUnseen(this.#db.read, this.#folder, files.filter(isSettled))
    if (!unseen.length || this.#closed) return
    const name = path.basename(this.#folder)
    await this.#work.importAll(
      unseen.map((file) => ({ path: file.path, name: `${name}/${path.relative(this.#folder, file.path)}` }))
    )
    if (this.#closed) return
    await this.#db.write((tx) => insertSeen(tx, this.#folder, unseen))
    this.#work.onSeen()
  }

  /** Listens for changes while the folder is there. @see https://nodejs.org/api/fs.html#caveats */
  #listen(isThere: boolean): void {
    if (!isThere) {
      this.#watcher?.close()
      this.#watcher = null
    } else if (!this.#watcher && !this.#closed) {
      this.#watcher = fs.watch(this.#folder, { recursive: true, persistent: false }, () => this.#lookSoon(settling / 5))
      this.#watcher.on('error', () => this.#listen(false))
    }
  }
}

function seen(file: string): SeenFile[] {
  try {
    const { size, mtimeMs } = fs.statSync(file)
    return [{ path: file, size, modified: mtimeMs }]
  } catch {
    return []
  }
}
