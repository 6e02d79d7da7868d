import path from 'node:path'
import type { LocalLibrary } from '#shared/contract.ts'
import type { ExportFormat } from '#shared/model.ts'
import { findNote } from './find-note.ts'
import type { Output } from './output.ts'

/** Writes a note's export to a file, with what belongs to it beside it. What is there already is replaced with `overwrite` alone. */
export async function exportNote(
  output: Output,
  library: LocalLibrary,
  name: string,
  { format, to, style, overwrite }: { format: ExportFormat; to: string; style?: string; overwrite: boolean }
): Promise<void> {
  const { writeFiles } = await import('#main/notes/export/write-files.ts')
  const note = await findNote(library, name)
  const files = await library.exportNote({ note: note.id, format, ...(style && { style }) })
  const written = await writeFiles(files, path.resolve(to), { overwrite })
  output.print({ note: note.id, format, files: written }, () => written.join('\n'))
}
