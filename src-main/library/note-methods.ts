import type { LocalLibrary } from '#shared/contract.ts'
import { withShortTitle } from '#shared/csl.ts'
import { selectArticlesById, toItem } from '#main/db/articles.ts'
import { selectNotes, selectRevisions, updateNoteTitle, updateRevisionName } from '#main/db/notes.ts'
import { citationStyles, formatCitations } from '#main/notes/citations.ts'
import { exportNote } from '#main/notes/export.ts'
import { noteSource } from './note-source.ts'
import { readNote, requireNote } from '#main/notes/read-note.ts'
import { checkDoc, createNote, saveNote } from '#main/notes/save-note.ts'
import { verifyNote } from '#main/notes/verify-note.ts'
import type { LibraryContext } from './context.ts'
import { setTrashed } from './trash.ts'

type NoteMethods = Pick<
  LocalLibrary,
  | 'listNotes'
  | 'getNote'
  | 'createNote'
  | 'renameNote'
  | 'saveNote'
  | 'listRevisions'
  | 'nameRevision'
  | 'trashNotes'
  | 'restoreNotes'
  | 'verify'
  | 'citationStyles'
  | 'formatCitations'
  | 'exportNote'
>

/** The library's methods on notes. */
export function noteMethods(context: LibraryContext): NoteMethods {
  const { db, tell } = context
  return {
    listNotes: ({ trash = false }) => selectNotes(db.read, trash),
    getNote: ({ id }) => readNote(db.read, id),
    createNote: async (note) => {
      const id = await db.write((tx) => createNote(tx, { title: '', ...note }))
      tell({ type: 'notes-changed', ids: [id] })
      return readNote(db.read, id)
    },
    renameNote: async ({ id, title }) => {
      await db.write(async (tx) => {
        await requireNote(tx, id)
        await updateNoteTitle(tx, id, title)
      })
      tell({ type: 'notes-changed', ids: [id] })
      return null
    },
    saveNote: async (save) => {
      const saved = await db.write((tx) => saveNote(tx, save))
      tell({ type: 'notes-changed', ids: [save.id] })
      return saved
    },
    listRevisions: async ({ id }) => selectRevisions(db.read, (await requireNote(db.read, id)).id),
    nameRevision: async ({ revision, name }) => {
      await db.write((tx) => updateRevisionName(tx, revision, name))
      return null
    },
    trashNotes: ({ ids }) => setTrashed(context, 'notes', ids, true),
    restoreNotes: ({ ids }) => setTrashed(context, 'notes', ids, false),
    verify: async ({ note }) => {
      const ids = note ? [note] : (await selectNotes(db.read, false)).map(({ id }) => id)
      const verified = []
      for (const id of ids) verified.push(...(await verifyNote(db.read, await readNote(db.read, id))))
      return verified
    },
    citationStyles: () => citationStyles(),
    formatCitations: async ({ style, language = 'en-US', citations }) => {
      const ids = citations.flatMap(({ items }) => items.map(({ article }) => article))
      const rows = await selectArticlesById(db.read, [...new Set(ids)])
      const items = rows.map((row) => withShortTitle({ ...toItem(row), id: row.uuid }))
      const { citations: texts, bibliography } = await formatCitations({ style, language, items, citations })
      return { citations: texts, bibliography }
    },
    exportNote: async ({ note, ...options }) => {
      const { title, revision } = await readNote(db.read, note)
      return exportNote(await noteSource(db.read, title, checkDoc(revision.doc)), options)
    }
  }
}
