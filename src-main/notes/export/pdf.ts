import type { ExportedFile } from '#shared/model.ts'
import { defaultStyle } from '../citation-styles.ts'
import { styleCitations, type StyledCitations } from '../citations.ts'
import type { ExportOptions, NoteSource } from '../export.ts'
import { localeTerms } from '../locale-terms.ts'
import { requireNotCancelled } from './cancelled.ts'
import { fileName } from './file-name.ts'
import { readNote } from './read-note.ts'
import { compileTypst } from './typst-compile.ts'
import { typstDocument } from './typst-document.ts'

/** The note as a tagged PDF set by Typst: citations as the style asks, footnotes at the page's foot, and a bibliography. */
export async function exportPdf(source: NoteSource, options: ExportOptions): Promise<ExportedFile[]> {
  requireNotCancelled(options.signal)
  const note = readNote(source)
  const citations: StyledCitations = await styleCitations({
    style: options.style ?? defaultStyle,
    language: source.language,
    items: note.cited.map(({ item }) => item),
    citations: note.citations
  })
  const typst = typstDocument(source, note, citations, await localeTerms(source.language), options.date)
  const bytes = await compileTypst(typst, options.signal)
  return [{ name: `${fileName(source.title)}.pdf`, mediaType: 'application/pdf', bytes }]
}
