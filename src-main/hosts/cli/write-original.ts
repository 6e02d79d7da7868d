import fs from 'node:fs'
import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import { findArticle } from './find-article.ts'
import type { Output } from './output.ts'

/** Where an original goes: a file, or a folder that is there, in which it has its own name. */
export interface OriginalOptions {
  to: string
  overwrite: boolean
}

/** Writes the file that an article's shown version was read from, byte for byte. What is there already is replaced with `overwrite` alone. */
export async function writeOriginal(
  output: Output,
  library: LocalLibrary,
  article: string,
  { to, overwrite }: OriginalOptions
): Promise<void> {
  const { writeFiles } = await import('#main/notes/export/write-files.ts')
  const { version } = await findArticle(library, article)
  const { name, bytes } = await library.readOriginal(version.original)
  const target = path.resolve(to)
  const isFolder = fs.statSync(target, { throwIfNoEntry: false })?.isDirectory()
  const place = isFolder
    ? { folder: target, name: path.basename(name) }
    : { folder: path.dirname(target), name: path.basename(target) }
  const [file] = await writeFiles(place.folder, [{ name: place.name, bytes }], { overwrite }).catch(
    (error: unknown) => {
      throw error instanceof LibraryError && error.code === 'exists'
        ? new LibraryError('exists', error.message, { remedy: 'Name another file, or add --overwrite.' })
        : error
    }
  )
  output.print({ file, original: version.original, size: bytes.length }, () => file!)
}
