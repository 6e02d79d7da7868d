import fs from 'node:fs'
import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ExportedFile, ExportFormat } from '#shared/model.ts'
import { findNote } from './find-note.ts'
import type { Output } from './output.ts'

/** How and where a note is exported. `to` names the file, or a folder that is there. */
export interface ExportOptions {
  format: ExportFormat
  to: string
  style?: string
  overwrite: boolean
}

/** Writes a note's export to a file, with what belongs to it beside it. What is there already is replaced with `overwrite` alone. */
export async function exportNote(
  output: Output,
  library: LocalLibrary,
  name: string,
  { format, to, style, overwrite }: ExportOptions
): Promise<void> {
  const { writeFiles } = await import('#main/notes/export/write-files.ts')
  const note = await findNote(library, name)
  const files = await library.exportNote({ note: note.id, format, ...(style && { style }) })
  const place = placeFor(path.resolve(to), files)
  const written = await writeFiles(place.folder, place.files, { overwrite }).catch((error: unknown) => {
    throw error instanceof LibraryError && error.code === 'exists'
      ? new LibraryError('exists', error.message, { remedy: 'Name another file, or add --overwrite.' })
      : error
  })
  output.print({ note: note.id, format, files: written }, () => written.join('\n'))
}

/** A folder takes the files under their own names; else the note's own file, the first, takes the name that was given. */
function placeFor(to: string, files: ExportedFile[]): { folder: string; files: ExportedFile[] } {
  if (fs.statSync(to, { throwIfNoEntry: false })?.isDirectory()) return { folder: to, files }
  return {
    folder: path.dirname(to),
    files: files.map((file, at) => (at === 0 ? { ...file, name: path.basename(to) } : file))
  }
}
