import type { DocJson, Encoding, FieldLine, Id, Paragraph, ParagraphKind, RemovedLine, Version } from '#shared/model.ts'
import { pageAt, pageSpan, type PageStart } from '#shared/pages.ts'
import { insertRows } from './insert-rows.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'
import { insertVersionFacts, type VersionFacts } from './version-facts.ts'

/** A version's row, joined with its article's uuid. */
export interface VersionRow {
  id: number
  uuid: Id
  article: number
  ordinal: number
  original: string
  media_type: string
  encoding: string
  schema: number
  doc: string
  text: string
  text_sha256: string
  removed: string
  fields: string
  kept: string
  /** The chapter of the original that it holds, from 1; 0 for all of it. */
  part: number
  created_at: string
}

/** What a reading of an original gives to be stored. */
export interface NewVersion {
  uuid: Id
  article: number
  ordinal: number
  original: string
  mediaType: string
  encoding: Encoding
  schema: number
  /** The document as JSON. */
  doc: string
  text: string
  textSha256: string
  removed: readonly RemovedLine[]
  fields: readonly FieldLine[]
  kept: readonly number[]
  part: number
  createdAt: string
  facts: VersionFacts
}

/** Stores a version with its facts and gives its row's id. */
export async function insertVersion(tx: WritableDb, version: NewVersion): Promise<number> {
  const { lastId } = await tx.run(
    `INSERT INTO version (uuid, article, ordinal, original, media_type, encoding, schema, doc, text, text_sha256, removed, fields, kept, part, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.uuid,
    version.article,
    version.ordinal,
    version.original,
    version.mediaType,
    JSON.stringify(version.encoding),
    version.schema,
    version.doc,
    version.text,
    version.textSha256,
    JSON.stringify(version.removed),
    JSON.stringify(version.fields),
    JSON.stringify(version.kept),
    version.part,
    version.createdAt
  )
  await insertVersionFacts(tx, [{ version: lastId, facts: version.facts }])
  return lastId
}

/** A version by its row's id. */
export function selectVersion(db: ReadableDb, id: number): Promise<VersionRow | undefined> {
  return db.get<VersionRow>('SELECT * FROM version WHERE id = ?', id)
}

/** A version by the id that others know it by. */
export function selectVersionByUuid(db: ReadableDb, uuid: Id): Promise<VersionRow | undefined> {
  return db.get<VersionRow>('SELECT * FROM version WHERE uuid = ?', uuid)
}

/** An article's versions in the order they were made, but the newest text last; `dated` is from when the text is, null when unknown. */
export async function selectVersionDates(
  db: ReadableDb,
  article: number
): Promise<{ id: Id; ordinal: number; createdAt: string; dated: string | null }[]> {
  return db.all(
    `SELECT v.uuid AS id, v.ordinal, v.created_at AS createdAt, e.dated FROM version v
     JOIN article a ON a.id = v.article LEFT JOIN edition e ON e.version = v.id
     WHERE v.article = ? ORDER BY v.id = a.head, v.ordinal`,
    article
  )
}

/** The original a version was read from. */
export function selectOriginal(db: ReadableDb, sha256: string): Promise<{ name: string; size: number } | undefined> {
  return db.get('SELECT name, size FROM original WHERE sha256 = ?', sha256)
}

/** An original as its row holds it; `bytes` are null when it is a file of its own in the library folder. */
export interface OriginalRow {
  sha256: string
  /** In bytes. */
  size: number
  /** As it was imported. */
  name: string
  bytes: Uint8Array | null
}

/** Keeps originals; one that is known already stays as it is. */
export function insertOriginals(tx: WritableDb, originals: readonly OriginalRow[], storedAt: string): Promise<void> {
  const rows = originals.map(({ sha256, size, name, bytes }) => ({ sha256, size, name, bytes, stored_at: storedAt }))
  return insertRows(tx, 'original', rows, '(sha256) DO NOTHING')
}

/** The bytes of an original that is small enough to be in the database, else null. */
export async function selectOriginalBytes(db: ReadableDb, sha256: string): Promise<Uint8Array | null> {
  const row = await db.get<{ bytes: Uint8Array | null }>('SELECT bytes FROM original WHERE sha256 = ?', sha256)
  return row?.bytes ?? null
}

/** A version's paragraphs in the order of its text. */
export async function selectParagraphs(db: ReadableDb, version: number): Promise<Paragraph[]> {
  const rows = await db.all<Omit<Paragraph, 'pages'> & { pages: string | null }>(
    'SELECT kind, ordinal, start, "end", text, pages FROM paragraph WHERE version = ? ORDER BY seq',
    version
  )
  return rows.map(({ pages, ...paragraph }) =>
    pages ? { ...paragraph, pages: JSON.parse(pages) as PageStart[] } : paragraph
  )
}

/** The paragraph that holds an offset of a version's text. */
export function selectParagraphAt(
  db: ReadableDb,
  version: number,
  offset: number
): Promise<{ ordinal: number; kind: ParagraphKind } | undefined> {
  return db.get(
    'SELECT ordinal, kind FROM paragraph WHERE version = ? AND start <= ? ORDER BY seq DESC LIMIT 1',
    version,
    offset
  )
}

/** The source's pages that a range of a version's text stands on, such as `12–13`; null where it has none. */
export async function selectPages(db: ReadableDb, version: number, start: number, end: number): Promise<string | null> {
  const at = async (offset: number): Promise<string | null> => {
    const row = await db.get<{ start: number; pages: string | null }>(
      'SELECT start, pages FROM paragraph WHERE version = ? AND start <= ? ORDER BY seq DESC LIMIT 1',
      version,
      offset
    )
    return row?.pages ? pageAt(JSON.parse(row.pages) as PageStart[], offset - row.start) : null
  }
  return pageSpan(await at(start), await at(Math.max(start, end - 1)))
}

/** A row with its paragraphs as a version. */
export function toVersion(row: VersionRow, paragraphs: Paragraph[]): Version {
  return {
    id: row.uuid,
    ordinal: row.ordinal,
    original: row.original,
    mediaType: row.media_type,
    encoding: JSON.parse(row.encoding) as Encoding,
    schema: row.schema,
    doc: JSON.parse(row.doc) as DocJson,
    text: row.text,
    paragraphs,
    removed: JSON.parse(row.removed) as RemovedLine[],
    fields: JSON.parse(row.fields) as FieldLine[],
    createdAt: row.created_at
  }
}

/**
 * Whether a version was used since it was made: something was marked or cited in it that no other version holds, another file
 * with its text came in later, or a later version was made of it.
 */
export async function isVersionUsed(db: ReadableDb, version: number, importId: Id): Promise<boolean> {
  const row = await db.get<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM placement l WHERE l.version = ?1
         AND NOT EXISTS (SELECT 1 FROM placement o WHERE o.passage = l.passage AND o.version <> ?1))
       OR EXISTS (SELECT 1 FROM same_text s WHERE s.version = ?1
         AND s.noted_at > (SELECT coalesce(finished_at, started_at) FROM import WHERE uuid = ?2))
       OR EXISTS (SELECT 1 FROM version v JOIN version later ON later.article = v.article AND later.id > v.id WHERE v.id = ?1) AS used`,
    version,
    importId
  )
  return row!.used === 1
}

/**
 * Whether something rests on a version that the one before it does not have: a passage that lies in no other, a place that a person
 * answered for, another file with its text, or a later version.
 */
export async function isVersionRestedOn(db: ReadableDb, version: number): Promise<boolean> {
  const row = await db.get<{ used: number }>(
    `SELECT EXISTS (SELECT 1 FROM placement l WHERE l.version = ?1
         AND NOT EXISTS (SELECT 1 FROM placement o WHERE o.passage = l.passage AND o.version <> ?1
           AND (l.confirmed_at IS NULL OR o.confirmed_at = l.confirmed_at)))
       OR EXISTS (SELECT 1 FROM same_text s WHERE s.version = ?1)
       OR EXISTS (SELECT 1 FROM version v JOIN version later ON later.article = v.article AND later.id > v.id WHERE v.id = ?1) AS used`,
    version
  )
  return row!.used === 1
}

/** Takes a version out for good, with its paragraphs and the places of passages in it. Its original stays. */
export async function deleteVersion(tx: WritableDb, version: number): Promise<void> {
  await tx.run('DELETE FROM version WHERE id = ?', version)
}
