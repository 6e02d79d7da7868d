import fs from 'node:fs/promises'
import path from 'node:path'
import type { LibraryEvent, LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import { openLibrary } from '#main/library.ts'
import type { OpenOptions } from '#main/library/open-folder.ts'
import { readSettings, sampleLibraryFolder, writeSettings } from './settings.ts'

/** What every library is opened with: what the host calls itself, and how it reads originals. */
type CarryOptions = Pick<OpenOptions, 'host' | 'readers'>

/**
 * The library that a host with a window carries. It can be changed for another while the host runs, and when one can't be
 * opened the host goes on without it, so that the window can say why.
 */
export class CarriedLibrary {
  #library: LocalLibrary | null = null
  #failure: unknown = null
  #again: (() => Promise<void>) | null = null
  #stop: () => void = () => undefined
  readonly #options: CarryOptions
  readonly #listeners = new Set<(event: LibraryEvent) => void>()

  private constructor(options: CarryOptions) {
    this.#options = options
  }

  /** Opens the first library. `host` is what others that want it are told: "the Loccit app". */
  static async open(folder: string, host: string, more: Pick<OpenOptions, 'readers'> = {}): Promise<CarriedLibrary> {
    const carried = new CarriedLibrary({ host, ...more })
    await carried.#tryFirst(folder)
    return carried
  }

  /** The library there is now. Throws why there is none. */
  get library(): LocalLibrary {
    if (!this.#library) throw this.#failure
    return this.#library
  }

  /** The library there is now. When there is none it is tried again, since its disk may be back; else throws why. */
  async current(): Promise<LocalLibrary> {
    if (!this.#library) await this.#again?.()
    return this.library
  }

  /** Changes to the library in another folder. When that can't be opened, the one there is stays and this throws. */
  async change(folder: string): Promise<{ folder: string }> {
    const now = await this.#library?.status({})
    if (!now || (await realPath(now.folder)) !== (await realPath(folder))) await this.#use(folder)
    this.#tell({ type: 'library-changed' })
    return { folder: path.resolve(folder) }
  }

  /** Changes to the sample library, after making it when it is not there. */
  async changeToSample(): Promise<{ folder: string }> {
    const folder = sampleLibraryFolder()
    if (!(await exists(folder))) await makeSampleLibrary(folder, this.#options)
    return this.change(folder)
  }

  /** Listens to whatever library is carried, and hears when it is changed. */
  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Finishes what is under way and lets go of the library. */
  async close(): Promise<void> {
    const library = this.#library
    this.#library = null
    this.#again = null
    this.#failure = new LibraryError('disconnected', 'Loccit is closing.')
    this.#stop()
    await library?.close()
  }

  async #tryFirst(folder: string): Promise<void> {
    try {
      await refuseVanished(folder)
      await this.#use(folder)
    } catch (error) {
      this.#failure = error
      this.#again = once(() => this.#tryFirst(folder))
    }
  }

  async #use(folder: string): Promise<void> {
    const library = await openToUse(folder, this.#options)
    await this.close()
    this.#library = library
    this.#stop = library.subscribe((event) => this.#tell(event))
    writeSettings({ library: path.resolve(folder) })
    await library.resumeImports()
  }

  #tell(event: LibraryEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

/** The same work for everyone who asks, done once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null
  return () => (result ??= work())
}

/** Opens a library for writing, or for reading beside the host that holds it. */
async function openToUse(folder: string, options: CarryOptions): Promise<LocalLibrary> {
  try {
    return await openLibrary(folder, options)
  } catch (error) {
    if (!(error instanceof LibraryError) || (error.code !== 'locked' && error.code !== 'newer')) throw error
    const library = await openLibrary(folder, { ...options, access: 'read' }).catch(() => Promise.reject(error))
    return { ...library, status: async () => ({ ...(await library.status({})), reason: error.message }) }
  }
}

/**
 * A remembered library on a disk that is away must not come back as a new, empty one, nor in the empty folder where such a disk
 * would be mounted. Only what was a library once is remembered, so a person's first one can still be made.
 */
async function refuseVanished(folder: string): Promise<void> {
  if (folder !== readSettings().library) return
  const names = await fs.readdir(folder).catch((): string[] => [])
  // A library that lost its database only is told of by what opens it.
  if (!names.some((name) => ['library.db', 'originals', 'backups'].includes(name)))
    throw new LibraryError('not-found', `The library opened last is not there: ${folder}.`, {
      remedy: 'Connect its disk and start Loccit again, or open another library.'
    })
}

/** Makes the sample under another name first, so that half a sample is never taken for one. */
async function makeSampleLibrary(folder: string, options: CarryOptions): Promise<void> {
  const { makeSample } = await import('#main/sample.ts')
  await fs.mkdir(path.dirname(folder), { recursive: true })
  const making = await fs.mkdtemp(`${folder} `)
  try {
    const library = await openLibrary(making, options)
    try {
      await makeSample(library)
    } finally {
      await library.close()
    }
    await fs.rename(making, folder)
  } catch (error) {
    await fs.rm(making, { recursive: true, force: true })
    throw error
  }
}

/** One path for a folder, whatever links or letter case it was reached by. */
function realPath(folder: string): Promise<string> {
  return fs.realpath(folder).catch(() => path.resolve(folder))
}

function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false
  )
}
