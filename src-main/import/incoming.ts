import fs from 'node:fs/promises'
import path from 'node:path'
import type { Id, ImportSource } from '#shared/model.ts'
import type { ReadJob } from './reading/read-job.ts'

/**
 * Where files wait that are there for one import alone, such as those that came from a browser or out of an archive: in the library
 * folder, so that an import can go on after a restart.
 */
function incomingFolder(libraryFolder: string, id: Id): string {
  return path.join(libraryFolder, 'incoming', id)
}

/** Archives are opened that a person gave, or that came with a message that they gave, and no others. */
const deepestArchive = 1
/** How many files lie around one whose attachments are still read: a message in a mailbox in an archive has two. */
const deepestMessage = 2

/**
 * Where the files of an archive and the attachments of a message are put that an import reads; nowhere when it lies too deep within
 * others itself, which its place tells.
 */
export function innerFolders(
  libraryFolder: string,
  id: Id,
  { path: file, seq }: { path: string; seq: number }
): Pick<ReadJob, 'unpackInto' | 'attachInto'> {
  const folder = incomingFolder(libraryFolder, id)
  const [first = ''] = path.relative(folder, file).split(path.sep)
  const [, kind, around = ''] = /^(unpacked|attached)-([\d.]+)$/.exec(first) ?? []
  const depth = around ? around.split('.').length : 0
  const name = around ? `${around}.${seq}` : String(seq)
  return {
    ...((depth === 0 || (kind === 'attached' && depth <= deepestArchive)) && {
      unpackInto: path.join(folder, `unpacked-${name}`)
    }),
    ...(depth <= deepestMessage && { attachInto: path.join(folder, `attached-${name}`) })
  }
}

/** Takes temporary files over, each under its own name below the import's folder; gives the sources as they are from now on. */
export async function takeOver(
  libraryFolder: string,
  id: Id,
  sources: readonly ImportSource[]
): Promise<ImportSource[]> {
  const folder = incomingFolder(libraryFolder, id)
  const taken = new Set<string>()
  return Promise.all(
    sources.map(async ({ temporary, ...source }, i) => {
      if (!temporary) return source
      let place = path.join(folder, safePath(source.name ?? path.basename(source.path)))
      if (taken.has(place.toLowerCase())) place = path.join(folder, String(i), path.basename(place))
      taken.add(place.toLowerCase())
      await fs.mkdir(path.dirname(place), { recursive: true })
      await move(source.path, place)
      return { ...source, path: place, name: source.name ?? path.basename(source.path) }
    })
  )
}

/** Removes what an import took over, once it has ended. */
export function discardIncoming(libraryFolder: string, id: Id): Promise<void> {
  return fs.rm(incomingFolder(libraryFolder, id), { recursive: true, force: true })
}

/** The most bytes of one step of a path; file systems take 255. */
const longestStep = 240
const deepest = 32

/** A name as a path that stays below the folder and means the same on every system; folders in it stay folders. */
function safePath(name: string): string {
  const steps = name
    .split(/[\\/]+/)
    .map(safeStep)
    .filter(Boolean)
    .slice(-deepest)
  return path.join(...(steps.length ? steps : ['file']))
}

function safeStep(step: string): string {
  const plain = step.replace(/[<>:"|?*\u0000-\u001f]/g, '_').replace(/^\.+|[. ]+$/g, '')
  if (Buffer.byteLength(plain) <= longestStep) return plain
  const { name, ext } = path.parse(plain)
  const end = Buffer.byteLength(ext) < 20 ? ext : ''
  // A letter that is cut in two is left out.
  const kept = Buffer.from(end ? name : plain).subarray(0, longestStep - Buffer.byteLength(end))
  return (
    kept
      .toString()
      .replace(/\ufffd$/, '')
      .trimEnd() + end
  )
}

async function move(from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await fs.copyFile(from, to)
    await fs.rm(from)
  }
}
