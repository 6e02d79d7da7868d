import type { LocalLibrary } from '#shared/contract.ts'
import { isId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Note } from '#shared/model.ts'

/** The note with this id or title, upper and lower case alike. Refuses a title that several notes have. */
export async function findNote(library: LocalLibrary, name: string): Promise<Note> {
  const id: unknown = name
  if (isId(id)) return library.getNote({ id })
  const wanted = name.trim().toLowerCase()
  const found = (await library.listNotes({})).filter((note) => note.title.toLowerCase() === wanted)
  if (found.length > 1)
    throw new LibraryError('bad-request', `${found.length} notes are called ${name}.`, {
      remedy: `Use an id: ${found.map((note) => note.id).join(', ')}.`
    })
  if (!found[0])
    throw new LibraryError('not-found', `No note has the id or the title ${name}.`, {
      remedy: 'loccit note list shows them.'
    })
  return library.getNote({ id: found[0].id })
}
