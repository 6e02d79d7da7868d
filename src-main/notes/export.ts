import type { Item } from '#shared/csl.ts'
import type { DocJson, ExportedFile, ExportFormat, Id } from '#shared/model.ts'
import { exportMarkdown } from './export/markdown.ts'
import { exportPdf } from './export/pdf.ts'

/** A note with everything an export of it needs. */
export interface NoteSource {
  title: string
  doc: DocJson
  /** The language of the note's text, BCP 47. */
  language: string
  /** Every article the note cites, with its citation key. */
  articles: Map<Id, { key: string; item: Item }>
  /** Every passage the note cites or quotes. `ordinal` is its paragraph's number, null when it is lost; `page` where there are pages. */
  passages: Map<Id, { article: Id; exact: string; ordinal: number | null; page?: string | null }>
}

/** How a note is to be exported. */
export interface ExportOptions {
  format: ExportFormat
  /** A citation style's id; Chicago notes when it is left out. */
  style?: string
  /** Ends the export with a `cancelled` error. */
  signal?: AbortSignal
  /** ISO 8601 date for the PDF's properties. Without it the file names no date, and the same note gives the same bytes. */
  date?: string
}

/** The finished files of a note's export, in memory. Throws a `LibraryError` when the note can't be exported whole. */
export function exportNote(source: NoteSource, options: ExportOptions): Promise<ExportedFile[]> {
  return options.format === 'pdf' ? exportPdf(source, options) : exportMarkdown(source, options)
}
