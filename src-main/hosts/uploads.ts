import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LibraryError } from '#shared/library-error.ts'
import type { ImportSource } from '#shared/model.ts'

/** The most that one file may hold, in bytes. */
export const largestFile = 200 * 1024 * 1024

/** Files that arrived from the window and wait to be imported, in a private folder that is gone when the host ends. */
export class Uploads {
  #folder: string | null = null
  readonly #held = new Map<string, ImportSource>()
  readonly #largest: number

  constructor(largest = largestFile) {
    this.#largest = largest
  }

  /** Throws `too-big` for a size over the limit, so that nothing has to be sent to learn it. */
  refuseLarge(size: number): void {
    if (size > this.#largest) throw tooBig(this.#largest)
  }

  /** Keeps a file under a name of its own and gives that name. Throws `too-big`, keeping nothing of it. */
  async receive(bytes: Readable, name: string): Promise<string> {
    this.#folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-uploads-'))
    const upload = randomUUID()
    const file = path.join(this.#folder, upload)
    try {
      await pipeline(bytes, limit(this.#largest), fs.createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    } catch (error) {
      fs.rmSync(file, { force: true })
      throw error
    }
    this.#held.set(upload, { path: file, name, temporary: true })
    return upload
  }

  /** The files of an import, which has them from now on. Names that are not known are left out. */
  take(uploads: readonly string[]): ImportSource[] {
    return uploads.flatMap((upload) => {
      const source = this.#held.get(upload)
      this.#held.delete(upload)
      return source ?? []
    })
  }

  /** Removes files whose import is over. */
  discard(sources: readonly ImportSource[]): void {
    for (const source of sources) fs.rmSync(source.path, { force: true })
  }

  /** Removes everything. */
  close(): void {
    if (this.#folder) fs.rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = null
    this.#held.clear()
  }
}

function limit(most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > most) done(tooBig(most))
      else done(null, chunk)
    }
  })
}

/** The error for a file or a message over its limit. */
export function tooBig(most: number): LibraryError {
  return new LibraryError(
    'too-big',
    `This is larger than ${Math.floor(most / 1024 / 1024)} MB, the most that can be taken in.`
  )
}
