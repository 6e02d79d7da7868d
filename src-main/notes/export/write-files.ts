import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'
import type { ExportedFile } from '#shared/model.ts'

interface Step {
  name: string
  target: string
  /** The new bytes, already on the disk. */
  temporary: string
  /** The file that was there before, under another name until everything is in place. */
  before: string | null
  placed: boolean
}

/**
 * Writes the files of one export into a folder that is there, all of them or none, and gives their paths. A file that exists
 * is replaced when `overwrite` is true or names it; else nothing is written and a `LibraryError` `exists` names it.
 */
export async function writeFiles(
  folder: string,
  files: readonly Pick<ExportedFile, 'name' | 'bytes'>[],
  { overwrite = false }: { overwrite?: boolean | readonly string[] } = {}
): Promise<string[]> {
  const steps = files.map(({ name }) => toStep(folder, name))
  const mayReplace = (name: string): boolean => (typeof overwrite === 'boolean' ? overwrite : overwrite.includes(name))
  try {
    const there = await existingFiles(
      folder,
      steps.map(({ name }) => name)
    )
    const refused = there.find((name) => !mayReplace(name))
    if (refused !== undefined) throw exists(refused)
    await Promise.all(steps.map((step, i) => writeWhole(step.temporary, files[i]!.bytes)))
    for (const step of steps) await place(step, mayReplace(step.name))
    await syncFolder(folder)
  } catch (error) {
    for (const step of steps.toReversed()) await takeBack(step)
    throw plain(error)
  } finally {
    for (const { temporary, before } of steps) {
      await fs.rm(temporary, { force: true })
      if (before) await fs.rm(before, { force: true })
    }
  }
  return steps.map(({ target }) => target)
}

/** Which of these names are taken in the folder. */
export async function existingFiles(folder: string, names: readonly string[]): Promise<string[]> {
  const taken = await Promise.all(
    names.map((name) =>
      fs.lstat(path.join(folder, name)).then(
        () => true,
        () => false
      )
    )
  )
  return names.filter((_, i) => taken[i])
}

function toStep(folder: string, name: string): Step {
  if (name !== path.basename(name) || name === '.' || name === '..' || name === '')
    throw new LibraryError('bad-request', `“${name}” is not a name for a file.`)
  const hidden = path.join(folder, `.loccit-${randomUUID()}`)
  return { name, target: path.join(folder, name), temporary: hidden, before: null, placed: false }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const opened = await fs.open(file, 'wx')
  try {
    await opened.writeFile(bytes)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

async function place(step: Step, replace: boolean): Promise<void> {
  if (replace) step.before = await keepBefore(step.target, `${step.temporary}-before`)
  if (step.before) await fs.rename(step.temporary, step.target)
  else await linkInto(step.temporary, step.target)
  step.placed = true
}

/** Gives an existing file a second name, so that the first never stops existing. Null when there is no such file. */
async function keepBefore(target: string, before: string): Promise<string | null> {
  try {
    await fs.link(target, before)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    await fs.copyFile(target, before)
  }
  return before
}

/** Gives the file its name without ever replacing another: a link fails when the name is taken, which a rename would not. */
async function linkInto(temporary: string, target: string): Promise<void> {
  try {
    await fs.link(temporary, target)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') throw exists(path.basename(target))
    // Some disks have no links (FAT, some network shares): the name is then reserved first.
    await (await fs.open(target, 'wx')).close()
    await fs.rename(temporary, target)
  }
}

async function takeBack(step: Step): Promise<void> {
  if (step.placed && !step.before) await fs.rm(step.target, { force: true })
  if (step.placed && step.before) await fs.rename(step.before, step.target)
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; there the names are safe with the file system's own journal.
  const opened = await fs.open(folder, 'r').catch(() => null)
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

function exists(name: string): LibraryError {
  return new LibraryError('exists', `There is already a file “${name}” there.`, {
    kept: 'Nothing was written.',
    remedy: 'Choose another name, or say that it may be replaced.'
  })
}

function plain(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (error instanceof LibraryError || code === undefined) return error
  const sentences: Record<string, string> = {
    ENOENT: 'This folder is not there.',
    ENOTDIR: 'This is not a folder.',
    EACCES: 'You may not write in this folder.',
    EPERM: 'You may not write in this folder.',
    EROFS: 'This folder can only be read.',
    ENOSPC: 'The disk is full.'
  }
  return new LibraryError('disk', sentences[code] ?? `The disk reported an error (${code}).`, {
    kept: 'Nothing was written.',
    cause: error
  })
}
