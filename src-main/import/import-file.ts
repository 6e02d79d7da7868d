import { LibraryError } from '#shared/library-error.ts'
import type { ImportedFile, ImportSource } from '#shared/model.ts'
import { selectArticleOfOriginal, setArticlesDeleted } from '#main/db/articles.ts'
import type { Database } from '#main/db/database.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { sha256, type Originals } from '#main/originals.ts'
import { extract } from './extract.ts'
import { readOriginal } from './open-file.ts'
import { storeArticle } from './store-article.ts'

/** What an import writes to. */
export interface ImportTarget {
  db: Database
  originals: Originals
}

/**
 * Takes one file in: read, recognise, clean, keep the original, store. What can't be read is answered as `failed` with a
 * sentence and leaves nothing behind; the same bytes again are answered as `duplicate`, and come
 * back from the trash if they were there.
 */
export function importFile(
  target: ImportTarget,
  source: Required<ImportSource>,
  signal: AbortSignal
): Promise<ImportedFile> {
  return importNamed(target, source.name, () => readOriginal(source.path, signal), signal)
}

/** The same for text that was pasted, which becomes its own original. */
export function importPasted(
  target: ImportTarget,
  name: string,
  text: string,
  signal: AbortSignal
): Promise<ImportedFile> {
  return importNamed(target, name, async () => new TextEncoder().encode(text), signal)
}

async function importNamed(
  target: ImportTarget,
  name: string,
  read: () => Promise<Uint8Array>,
  signal: AbortSignal
): Promise<ImportedFile> {
  try {
    return await importBytes(target, await read(), name, signal)
  } catch (error) {
    return failed(name, error, signal)
  }
}

async function importBytes(
  { db, originals }: ImportTarget,
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal
): Promise<ImportedFile> {
  const hash = sha256(bytes)
  const known = await db.write((tx) => findKnown(tx, hash))
  if (known) return { name, ...known }
  const reading = await extract(bytes, { name, signal })
  signal.throwIfAborted()
  await originals.keep(bytes)
  return db.write(async (tx) => {
    // Another import may have taken in the same bytes while these were read.
    const meanwhile = await findKnown(tx, hash)
    if (meanwhile) return { name, ...meanwhile }
    const { id, title } = await storeArticle(tx, reading, { sha256: hash, size: bytes.length, name })
    return { name, outcome: 'imported' as const, article: id, title, message: null }
  })
}

/** The article that these bytes are already, taken back from the trash if it was there; null when they are new. */
async function findKnown(tx: WritableDb, hash: string): Promise<Omit<ImportedFile, 'name'> | null> {
  const known = await selectArticleOfOriginal(tx, hash)
  if (!known) return null
  if (known.deleted_at) await setArticlesDeleted(tx, [known.uuid], null)
  const message = known.deleted_at ? 'It was in the trash and is back in the list.' : null
  return { outcome: 'duplicate', article: known.uuid, title: known.title, message }
}

function failed(name: string, error: unknown, signal: AbortSignal): ImportedFile {
  if (signal.aborted) return { name, outcome: 'cancelled', article: null, title: null, message: null }
  if (!(error instanceof LibraryError)) console.error(error)
  const message = error instanceof LibraryError ? error.message : 'Something in this file could not be understood.'
  return { name, outcome: 'failed', article: null, title: null, message }
}
