import { LibraryError } from '#shared/library-error.ts'
import type { Id, Note } from '#shared/model.ts'
import { noteSchemaVersion } from '#shared/note-schema.ts'
import { selectNote, selectRevision, toNote, type NoteRow } from '#main/db/notes.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { sha256 } from '#main/originals.ts'

/** A note with its newest revision. Throws when what is on the disk is not what was saved. */
export async function readNote(db: ReadableDb, id: Id): Promise<Note> {
  const row = await requireNote(db, id)
  const revision = (await selectRevision(db, row.head))!
  if (sha256(revision.doc) !== revision.sha256)
    throw new LibraryError('damaged', 'The newest state of this note is damaged.', {
      kept: 'Its earlier states are kept.',
      remedy: 'Restore a backup of the library.'
    })
  if (revision.schema > noteSchemaVersion)
    throw new LibraryError('newer', 'This note was written with a newer Loccit than this one.', {
      kept: 'Nothing was changed.',
      remedy: 'Update Loccit.'
    })
  return toNote(row, revision)
}

/** A note's row. Throws when it is not there. */
export async function requireNote(db: ReadableDb, id: Id): Promise<NoteRow> {
  const row = await selectNote(db, id)
  if (!row) throw new LibraryError('not-found', 'This note is no longer in the library.')
  return row
}
