import { citationUses } from '#shared/citation-uses.ts'
import type { Checked } from '#shared/contract.ts'
import { excerpt } from '#shared/excerpt.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Id, SavedRevision } from '#shared/model.ts'
import { noteSchema, noteSchemaVersion } from '#shared/note-schema.ts'
import { TextPositions } from '#shared/text-positions.ts'
import {
  insertNote,
  insertRevision,
  pinRevision,
  replaceCitationUses,
  selectNote,
  selectRevision,
  selectRevisionByUuid,
  selectRevisionOfSave,
  type RevisionRow
} from '#main/db/notes.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { sha256 } from '#main/originals.ts'
import type { Node } from 'prosemirror-model'

/** A note longer than this many characters that shrinks by 90 % in one save has the revision before it pinned. */
const longNote = 2_000

const excerptLength = 200

/** Makes a note with its first revision. The same id again gives the note made then. */
export async function createNote(
  tx: WritableDb,
  { id = newId(), title, doc = { type: 'doc', content: [{ type: 'paragraph' }] } }: Checked<'createNote'>
): Promise<Id> {
  if (await selectNote(tx, id)) return id
  const checked = checkDoc(doc)
  const createdAt = new Date().toISOString()
  const note = await insertNote(tx, { uuid: id, title, createdAt })
  await append(tx, { note, base: null, session: newId(), sequence: 0, doc, checked, createdAt })
  return id
}

/**
 * Appends a revision, to be called in a transaction of its own. The same session and sequence again gives the revision
 * made then. When `base` is no longer the newest, both stay and the answer says so.
 */
export async function saveNote(
  tx: WritableDb,
  { id, base, session, sequence, doc, sha256: sent }: Checked<'saveNote'>
): Promise<SavedRevision> {
  const note = await selectNote(tx, id)
  if (!note)
    throw new LibraryError('not-found', 'This note is no longer in the library.', {
      remedy: 'Copy its text into a new note.'
    })
  const done = await selectRevisionOfSave(tx, note.id, session, sequence)
  if (done) return acknowledge(done, false)
  if (sha256(JSON.stringify(doc)) !== sent)
    throw new LibraryError('bad-document', 'The note changed on its way to the library and was not saved.', {
      kept: 'The last saved state is kept.'
    })
  const checked = checkDoc(doc)
  const head = (await selectRevision(tx, note.head))!
  const from = await selectRevisionByUuid(tx, base)
  if (!from || from.note !== note.id)
    throw new LibraryError('bad-request', 'This save does not say which state of the note it follows.', {
      kept: 'The last saved state is kept.'
    })
  if (shrinks(head, doc)) await pinRevision(tx, head.id)
  const createdAt = new Date().toISOString()
  const revision = await append(tx, { note: note.id, base: from.id, session, sequence, doc, checked, createdAt })
  return { revision, savedAt: createdAt, sibling: from.id !== head.id }
}

/** The document as a node. A document that breaks the schema is refused, and nothing is saved. */
export function checkDoc(doc: DocJson): Node {
  try {
    const node = noteSchema.nodeFromJSON(doc)
    node.check()
    return node
  } catch (cause) {
    throw new LibraryError(
      'bad-document',
      'The note holds something that Loccit does not know, so this state was not saved.',
      {
        cause,
        kept: 'The last saved state is kept.'
      }
    )
  }
}

async function append(
  tx: WritableDb,
  revision: {
    note: number
    base: number | null
    session: Id
    sequence: number
    doc: DocJson
    checked: Node
    createdAt: string
  }
): Promise<Id> {
  const { checked, doc, ...rest } = revision
  const stored = JSON.stringify(doc)
  const uuid = newId()
  await insertRevision(tx, {
    ...rest,
    uuid,
    schema: noteSchemaVersion,
    doc: stored,
    sha256: sha256(stored),
    ...summary(checked)
  })
  await replaceCitationUses(tx, rest.note, citationUses(checked))
  return uuid
}

function summary(doc: Node): { excerpt: string; words: number } {
  const text = new TextPositions(doc).text.replaceAll('\uFFFC', '')
  return {
    excerpt: excerpt(text, excerptLength),
    words: text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  }
}

function shrinks(head: RevisionRow, doc: DocJson): boolean {
  return head.doc.length > longNote && JSON.stringify(doc).length < head.doc.length / 10
}

function acknowledge(row: RevisionRow, sibling: boolean): SavedRevision {
  return { revision: row.uuid, savedAt: row.created_at, sibling }
}
