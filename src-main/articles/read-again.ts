import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Encoding, Id, RemovedLine } from '#shared/model.ts'
import { selectArticle, updateArticleFields, type ArticleRow } from '#main/db/articles.ts'
import { selectLastOrdinal } from '#main/db/copies.ts'
import type { ReadableDb, WritableDb } from '#main/db/sqlite.ts'
import { selectOriginal, selectParagraphs, selectVersion, type VersionRow } from '#main/db/versions.ts'
import { seenElsewhereReason } from '#main/import/clean/seen-elsewhere.ts'
import { picturesBeside } from '#main/import/reading/beside-files.ts'
import { movedParagraphs } from '#main/import/copies/moved-paragraphs.ts'
import { placePassages } from '#main/import/copies/place-passages.ts'
import { rereadFields } from '#main/import/copies/reading-fields.ts'
import { noteArticles } from '#main/import/copies/store-edition.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import { linesOf, type Lines } from '#main/import/lines-by-hand.ts'
import type { ReadArticle, ReadJob } from '#main/import/reading/read-job.ts'
import type { ByHand } from '#main/import/set-aside.ts'
import { storeVersion } from '#main/import/store-version.ts'
import { fold } from '#main/import/tidy.ts'

/** How an original is to be read, where that differs from how it was: by another encoding, with other lines put back and set aside. */
export interface Otherwise {
  encoding?: string
  lines?: Lines
  /** Paragraphs that are to be set aside, too, or one that is to be the deck. */
  more?: ByHand['more']
}

/** An original as it was read again, and the lines that were put back in it. */
export interface ReadAgain {
  reading: ReadArticle
  kept: readonly number[]
}

/** An article's row with the version that it shows. Throws when it is not there. */
export async function requireShown(db: ReadableDb, article: Id): Promise<{ row: ArticleRow; head: VersionRow }> {
  const row = await selectArticle(db, article)
  const head = row && (await selectVersion(db, row.head))
  if (!row || !head) throw new LibraryError('not-found', 'This article is no longer in the library.')
  return { row, head }
}

/**
 * Reads the original of what an article shows again, as a new version in which every passage is placed. With another encoding its
 * fields follow, but for those that a person set. Makes no version when nothing came out otherwise than before.
 */
export async function readAgain(target: ImportTarget, article: Id, otherwise: Otherwise = {}): Promise<void> {
  const { row, head } = await requireShown(target.db.read, article)
  const again = await readOriginalAgain(target, head, otherwise)
  if (isTheSame(head, again)) return
  await target.db.write(async (tx) => {
    await storeReading(tx, { row, head }, again)
    // A line put back or cleaned otherwise changes no field; letters read wrongly are wrong in all of them.
    if (otherwise.encoding) await updateArticleFields(tx, row.id, rereadFields(row, again.reading))
  })
}

/** Stores what was read again as the version that the article shows, every passage placed as it lay in `head`. Gives its id. */
export async function storeReading(
  tx: WritableDb,
  { row, head }: { row: ArticleRow; head: VersionRow },
  { reading, kept }: ReadAgain
): Promise<Id> {
  const ordinal = (await selectLastOrdinal(tx, row.id)) + 1
  const version = await storeVersion(tx, row.id, reading, { ordinal, kept, isShown: true })
  const paragraphs = movedParagraphs(await selectParagraphs(tx, head.id), reading.paragraphs)
  await placePassages(tx, { article: row.id, from: head.id, to: version, text: reading.text, paragraphs })
  await noteArticles(tx, [{ article: row.id, version, candidate: reading }])
  return (await selectVersion(tx, version))!.uuid
}

/** How much of an original is read to show a few lines of it, in bytes. */
const previewBytes = 1 << 20

/** The text of a version's original, or of its beginning, as it would be in another encoding. Nothing is kept. */
export async function previewOriginal(target: ImportTarget, head: VersionRow, encoding: string): Promise<string> {
  const job = await jobOf(target, head, { encoding })
  const from = { bytes: job.from.bytes.subarray(0, previewBytes) }
  return (await target.readers.readOne({ ...job, from }, null)).text
}

/** Reads a version's original once more. */
export async function readOriginalAgain(
  target: ImportTarget,
  head: VersionRow,
  otherwise: Otherwise
): Promise<ReadAgain> {
  const job = await jobOf(target, head, otherwise)
  return { reading: await target.readers.readOne(job, target.folder), kept: job.kept }
}

async function jobOf(
  { db, originals }: ImportTarget,
  head: VersionRow,
  { encoding, lines = linesOf(head), more }: Otherwise
): Promise<ReadJob & { from: { bytes: Uint8Array }; kept: readonly number[] }> {
  const { name } = (await selectOriginal(db.read, head.original))!
  const { kept } = lines
  const aside: ByHand = {
    lines: lines.aside,
    deck: lines.deck,
    byNumber: encoding !== undefined,
    ...(more && { more })
  }
  const known = JSON.parse(head.encoding) as Encoding
  const chosen = encoding ?? (known.source === 'chosen' ? known.name : undefined)
  const from = { bytes: await originals.read(head.original) }
  // What the other files of its import said of its lines still holds.
  const repeated = (JSON.parse(head.removed) as RemovedLine[])
    .filter(({ reason }) => reason === seenElsewhereReason)
    .map(({ text }) => fold(text))
  const pictures = picturesBeside(JSON.parse(head.doc) as DocJson)
  return { name, from, part: head.part, kept, aside, repeated, pictures, ...(chosen && { encoding: chosen }) }
}

/** Whether a version is what was read again. */
export function isTheSame(head: VersionRow, { reading, kept }: ReadAgain): boolean {
  const { text, doc, encoding, removed, fields } = reading
  const lists = [encoding, removed, fields, kept].map((list) => JSON.stringify(list))
  const before = [head.encoding, head.removed, head.fields, head.kept]
  return text === head.text && doc === head.doc && lists.every((list, at) => list === before[at])
}
