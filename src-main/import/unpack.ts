import fs from 'node:fs/promises'
import path from 'node:path'
import { LibraryError } from '#shared/library-error.ts'
import { byPath } from '#shared/natural-order.ts'
import { partsOfPages } from '#shared/saved-page.ts'
import { Archive } from './archive.ts'
import { isZip, zip, zipKind } from './detect/zip-kind.ts'
import { largestFile } from './open-file.ts'
import type { Attachment } from './read.ts'
import { readPictureHead } from './read/picture-size.ts'

/** A file that came out of an archive: where it lies now, and its path within: `folder/page.html`, `inner.zip › page.html`. */
export interface UnpackedFile {
  path: string
  name: string
}

/** How many archives may lie within each other: those in the one that was given are unpacked, too, and theirs are not. */
const deepest = 2

/** Names that systems and programs leave in archives. */
const hidden = /(?:^|\/)(?:\.|__MACOSX(?:\/|$)|Thumbs\.db$|desktop\.ini$)/i

/** What pages need and nobody reads. It is written, so that a page has it beside it, and not told. */
const furniture = /\.(?:css|m?js|map|woff2?|ttf|otf|eot|svg|ico)$/i

/** Whether bytes are an archive of files, and not a document that is an archive inside. */
export function isArchiveOfFiles(bytes: Uint8Array): boolean {
  return isZip(bytes) && zipKind(bytes) === zip
}

/**
 * Writes the files of an archive into a folder of its own, whatever was there, and tells those that may be articles, in the order
 * of their names. Folders in it stay folders, under names of our own, so that a page finds its pictures beside it; hidden files
 * are left out, and so is what belongs to a saved page. For what a person gave or was sent in a message, never for what came out of
 * here. Throws a `LibraryError` when the archive breaks a rule of `Archive`.
 */
export async function unpack(bytes: Uint8Array, into: string, signal?: AbortSignal): Promise<UnpackedFile[]> {
  await makeEmpty(into)
  const files = await new Unpacking(signal).archive(bytes, into, '', 1)
  const isPart = partsOfPages(files.map(({ name }) => name))
  return files.filter(({ name }) => !isPart(name)).sort((a, b) => byPath(a.name, b.name))
}

/** Writes the messages of a mailbox into a folder of its own, in their order. Throws a `LibraryError` when there are too many. */
export async function unpackMailbox(bytes: Uint8Array, into: string): Promise<UnpackedFile[]> {
  const { splitMailbox } = await import('./read/mail/mailbox.ts')
  const messages = splitMailbox(bytes)
  await makeEmpty(into)
  return Promise.all(
    messages.map(async ({ name, bytes: message }, i) => {
      const file = path.join(into, `${i + 1}.eml`)
      await fs.writeFile(file, message)
      return { path: file, name }
    })
  )
}

/** Writes what was attached to a message into a folder of its own, in its order, so that a page finds its pictures beside it. */
export async function writeAttachments(attachments: readonly Attachment[], into: string): Promise<UnpackedFile[]> {
  await makeEmpty(into)
  const files: UnpackedFile[] = []
  for (const [i, { name, bytes }] of attachments.entries()) {
    const file = path.join(into, safePath(name).at(-1) ?? `attachment-${i + 1}`)
    files.push({ path: await writeNew(file, bytes, i), name })
  }
  return files
}

/** What an earlier run left half done is done again. */
async function makeEmpty(folder: string): Promise<void> {
  await fs.rm(folder, { recursive: true, force: true })
  await fs.mkdir(folder, { recursive: true })
}

class Unpacking {
  readonly #signal: AbortSignal | undefined

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal
  }

  async archive(bytes: Uint8Array, into: string, within: string, depth: number): Promise<UnpackedFile[]> {
    const archive = new Archive(bytes)
    const unpacked: UnpackedFile[] = []
    for (const [i, entry] of archive.entries.entries()) {
      if (this.#signal?.aborted) throw new LibraryError('cancelled', 'Unpacking this archive was cancelled.')
      if (entry.isFolder || hidden.test(entry.name)) continue
      const content = archive.read(entry.name, largestFile)!
      const name = within + entry.name
      const isNested = depth < deepest && isInnerArchive(content)
      const place = path.join(into, ...safePath(entry.name), ...(isNested ? [`unpacked-${i}`] : []))
      await fs.mkdir(isNested ? place : path.dirname(place), { recursive: true })
      if (isNested) unpacked.push(...(await this.archive(content, place, `${name} › `, depth + 1)))
      else {
        const file = await writeNew(place, content, i)
        if (!furniture.test(name) && !readPictureHead(content)) unpacked.push({ path: file, name })
      }
    }
    return unpacked
  }
}

/** A document that breaks a rule is told when it is read, by its own name. */
function isInnerArchive(content: Uint8Array): boolean {
  try {
    return isArchiveOfFiles(content)
  } catch {
    return false
  }
}

/** Writes a file that was not there: two names of an archive may be one on a disk that takes A for a. */
async function writeNew(file: string, content: Uint8Array, ordinal: number): Promise<string> {
  try {
    await fs.writeFile(file, content, { flag: 'wx' })
    return file
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const { dir, name, ext } = path.parse(file)
    const other = path.join(dir, `${name}-${ordinal}${ext}`)
    await fs.writeFile(other, content, { flag: 'wx' })
    return other
  }
}

/** The steps of a path with nothing in them that a file system or a program reads as more than a name. */
function safePath(name: string): string[] {
  return name
    .split('/')
    .filter((step) => step && step !== '.')
    .map((step) => {
      const plain = step.replace(/[<>:"|?*\u0000-\u001f]/g, '_').replace(/[. ]+$/, '_')
      const { name: stem, ext } = path.parse(plain)
      const short = [...stem].slice(0, 60).join('') + ext.slice(0, 12)
      return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${short}` : short
    })
}
