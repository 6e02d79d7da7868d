import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Note } from '#shared/model.ts'
import { appendToNote, citingBlock, textBlock } from './append-to-note.ts'
import { findNote } from './find-note.ts'
import { makePassage, type QuoteOptions } from './mark-passage.ts'
import type { Output } from './output.ts'
import { alignColumns, count } from './text-layout.ts'

/** Makes an empty note and prints it. */
export async function newNote(output: Output, library: LocalLibrary, title: string): Promise<void> {
  const note = await library.createNote({ title })
  output.print(note, () => note.id)
}

/** Prints the notes, the newest change first. */
export async function listNotes(output: Output, library: LocalLibrary, trash: boolean): Promise<void> {
  const notes = await library.listNotes({ trash })
  output.printEach(notes, () =>
    notes.length
      ? alignColumns(
          notes.map((note) => [
            note.id,
            note.updatedAt.slice(0, 16).replace('T', ' '),
            count(note.words, 'word'),
            count(note.citations, 'citation'),
            note.title || 'Untitled'
          ]),
          output.room
        )
      : 'No notes.'
  )
}

/** Prints a note: as text in Markdown, as JSON with its document. */
export async function showNote(output: Output, library: LocalLibrary, name: string): Promise<void> {
  const note = await findNote(library, name)
  const markdown = output.json ? '' : await noteMarkdown(library, note)
  output.print(note, () => markdown.trimEnd())
}

async function noteMarkdown(library: LocalLibrary, note: Note): Promise<string> {
  const files = await library.exportNote({ note: note.id, format: 'markdown' })
  const file = files.find(({ name }) => name.endsWith('.md'))
  return file ? new TextDecoder().decode(file.bytes) : ''
}

/** Adds a paragraph to a note, or with `heading` a heading of that level. */
export async function writeInNote(
  output: Output,
  library: LocalLibrary,
  name: string,
  text: string,
  heading?: number
): Promise<void> {
  const note = await findNote(library, name)
  const saved = await appendToNote(library, note, textBlock(text, heading))
  output.print({ note: note.id, ...saved }, () => `Saved "${note.title}".`)
}

/** What a citation points at: a passage that there is, or words of an article. */
export type CitedPlace = { passage: string } | ({ article: string } & QuoteOptions)

/** Adds a paragraph that quotes and cites a passage. */
export async function citeInNote(
  output: Output,
  library: LocalLibrary,
  name: string,
  place: CitedPlace,
  text: string
): Promise<void> {
  const note = await findNote(library, name)
  const id =
    'passage' in place
      ? place.passage
      : (await makePassage(library, place.article, place, { colour: null, comment: '' })).id
  const [passage] = await library.getPassages({ ids: [id] })
  if (!passage) throw new LibraryError('not-found', `No passage has the id ${id}.`)
  const saved = await appendToNote(library, note, citingBlock(passage, text))
  output.print(
    { note: note.id, passage: id, ...saved },
    () => `Saved "${note.title}" with a citation of ${passage.source.key}.`
  )
}
