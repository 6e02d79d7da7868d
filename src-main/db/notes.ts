import type { CitationUse } from '#shared/citation-uses.ts'
import type { DocJson, Id, Note, NoteSummary, Revision } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/** A note's row with what is counted for it. */
export interface NoteRow {
  id: number
  uuid: Id
  title: string
  excerpt: string
  words: number
  head: number
  deleted_at: string | null
  updatedAt: string
  citations: number
}

/** A revision's row with the id of the one it follows. */
export interface RevisionRow {
  id: number
  uuid: Id
  note: number
  baseUuid: Id | null
  session: string
  sequence: number
  schema: number
  doc: string
  sha256: string
  created_at: string
  name: string | null
}

const noteSelect = `SELECT n.*, r.created_at AS updatedAt,
    (SELECT count(DISTINCT u.citation) FROM citation_use u WHERE u.note = n.id AND u.kind = 'citation') AS citations
  FROM note n JOIN revision r ON r.id = n.head`

const revisionSelect = `SELECT r.*, b.uuid AS baseUuid FROM revision r LEFT JOIN revision b ON b.id = r.base`

/** Notes, the last written first. */
export async function selectNotes(db: ReadableDb, trash: boolean): Promise<NoteSummary[]> {
  const rows = await db.all<NoteRow>(
    `${noteSelect} WHERE n.deleted_at IS ${trash ? 'NOT NULL' : 'NULL'} ORDER BY r.created_at DESC, n.id DESC`
  )
  return rows.map(toNoteSummary)
}

/** A note's row, whether or not it is in the trash. */
export function selectNote(db: ReadableDb, uuid: Id): Promise<NoteRow | undefined> {
  return db.get<NoteRow>(`${noteSelect} WHERE n.uuid = ?`, uuid)
}

/** Notes whose newest revision cites any of these articles. */
export async function selectNotesCiting(db: ReadableDb, articles: readonly Id[]): Promise<NoteSummary[]> {
  const rows = await db.all<NoteRow>(
    `${noteSelect} WHERE n.deleted_at IS NULL AND n.id IN (
       SELECT u.note FROM citation_use u LEFT JOIN passage p ON p.id = u.passage
       JOIN article a ON a.id = coalesce(u.article, p.article) WHERE a.uuid IN (SELECT value FROM json_each(?)))
     ORDER BY r.created_at DESC, n.id DESC`,
    JSON.stringify(articles)
  )
  return rows.map(toNoteSummary)
}

/** Those of these articles that a note cites or quotes which is not in the trash. */
export function selectCitedArticles(
  db: ReadableDb,
  articles: readonly Id[]
): Promise<{ article: Id; title: string }[]> {
  return db.all(
    `SELECT a.uuid AS article, a.title FROM article a WHERE a.uuid IN (SELECT value FROM json_each(?)) AND EXISTS (
       SELECT 1 FROM citation_use u JOIN note n ON n.id = u.note WHERE n.deleted_at IS NULL
         AND (u.article = a.id OR u.passage IN (SELECT p.id FROM passage p WHERE p.article = a.id)))
     ORDER BY a.id`,
    JSON.stringify(articles)
  )
}

/** Adds a note without a revision yet, and gives its row's id. */
export async function insertNote(
  tx: WritableDb,
  note: { uuid: Id; title: string; createdAt: string }
): Promise<number> {
  const { lastId } = await tx.run(
    'INSERT INTO note (uuid, title, created_at) VALUES (?, ?, ?)',
    note.uuid,
    note.title,
    note.createdAt
  )
  return lastId
}

/** Renames a note. */
export async function updateNoteTitle(tx: WritableDb, uuid: Id, title: string): Promise<void> {
  await tx.run('UPDATE note SET title = ? WHERE uuid = ?', title, uuid)
}

/** Moves notes to the trash, or back with null. Those already there keep their time. */
export async function setNotesDeleted(tx: WritableDb, uuids: readonly Id[], at: string | null): Promise<void> {
  await tx.run(
    `UPDATE note SET deleted_at = ? WHERE uuid IN (SELECT value FROM json_each(?)) AND (deleted_at IS NULL) = ?`,
    at,
    JSON.stringify(uuids),
    at === null ? 0 : 1
  )
}

/** A revision by its row's id. */
export function selectRevision(db: ReadableDb, id: number): Promise<RevisionRow | undefined> {
  return db.get<RevisionRow>(`${revisionSelect} WHERE r.id = ?`, id)
}

/** A revision by the id that others know it by. */
export function selectRevisionByUuid(db: ReadableDb, uuid: Id): Promise<RevisionRow | undefined> {
  return db.get<RevisionRow>(`${revisionSelect} WHERE r.uuid = ?`, uuid)
}

/** The revision that this very save made before, when its acknowledgement was lost. */
export function selectRevisionOfSave(
  db: ReadableDb,
  note: number,
  session: Id,
  sequence: number
): Promise<RevisionRow | undefined> {
  return db.get<RevisionRow>(
    `${revisionSelect} WHERE r.note = ? AND r.session = ? AND r.sequence = ?`,
    note,
    session,
    sequence
  )
}

/** A note's revisions, newest first, without their docs. */
export async function selectRevisions(db: ReadableDb, note: number): Promise<Omit<Revision, 'doc'>[]> {
  const rows = await db.all<RevisionRow>(`${revisionSelect} WHERE r.note = ? ORDER BY r.id DESC`, note)
  return rows.map(({ uuid, baseUuid, schema, sha256, created_at, name }) => ({
    id: uuid,
    base: baseUuid,
    schema,
    sha256,
    createdAt: created_at,
    name
  }))
}

/** Appends a revision and makes it the note's head, with the excerpt and word count that lists show. */
export async function insertRevision(
  tx: WritableDb,
  revision: {
    uuid: Id
    note: number
    base: number | null
    session: Id
    sequence: number
    schema: number
    doc: string
    sha256: string
    createdAt: string
    excerpt: string
    words: number
  }
): Promise<void> {
  const { lastId } = await tx.run(
    `INSERT INTO revision (uuid, note, base, session, sequence, schema, doc, sha256, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    revision.uuid,
    revision.note,
    revision.base,
    revision.session,
    revision.sequence,
    revision.schema,
    revision.doc,
    revision.sha256,
    revision.createdAt
  )
  await tx.run(
    'UPDATE note SET head = ?, excerpt = ?, words = ? WHERE id = ?',
    lastId,
    revision.excerpt,
    revision.words,
    revision.note
  )
}

/** Keeps a revision from ever being thinned out. */
export async function pinRevision(tx: WritableDb, id: number): Promise<void> {
  await tx.run('UPDATE revision SET pinned = 1 WHERE id = ?', id)
}

/** Names a revision, which also keeps it from being thinned out; null takes the name away. */
export async function updateRevisionName(tx: WritableDb, uuid: Id, name: string | null): Promise<void> {
  await tx.run('UPDATE revision SET name = ?, pinned = ? WHERE uuid = ?', name, name === null ? 0 : 1, uuid)
}

/** Replaces what is known of a note's citations and quotations. */
export async function replaceCitationUses(tx: WritableDb, note: number, uses: readonly CitationUse[]): Promise<void> {
  await tx.run('DELETE FROM citation_use WHERE note = ?', note)
  await tx.run(
    `INSERT INTO citation_use (note, seq, kind, citation, article, passage)
     SELECT ?, key, value ->> 'kind', value ->> 'citation',
       (SELECT id FROM article WHERE uuid = value ->> 'article'), (SELECT id FROM passage WHERE uuid = value ->> 'passage')
     FROM json_each(?)`,
    note,
    JSON.stringify(uses)
  )
}

/** A row as what lists show of it. */
export function toNoteSummary(row: NoteRow): NoteSummary {
  return {
    id: row.uuid,
    title: row.title,
    excerpt: row.excerpt,
    words: row.words,
    citations: row.citations,
    updatedAt: row.updatedAt,
    deletedAt: row.deleted_at
  }
}

/** A row and its newest revision as a note. */
export function toNote(row: NoteRow, revision: RevisionRow): Note {
  return {
    ...toNoteSummary(row),
    revision: {
      id: revision.uuid,
      base: revision.baseUuid,
      schema: revision.schema,
      doc: JSON.parse(revision.doc) as DocJson,
      sha256: revision.sha256,
      createdAt: revision.created_at,
      name: revision.name
    }
  }
}
