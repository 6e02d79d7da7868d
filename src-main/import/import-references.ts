import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import type { ReferenceOutcome } from '#shared/reference.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { attachReferences } from './attach-references.ts'
import { decodeDeclared } from './decode.ts'
import { readReferences, type FailedEntry, type ReadReferences } from './references/read-references.ts'
import { referenceFormat } from './references/reference-format.ts'
import { longestText, tooLong } from './too-long.ts'

/** What became of a file of bibliographic items. */
export interface ImportedReferences {
  counts: Record<ReferenceOutcome, number>
  failed: FailedEntry[]
  /** The articles that got an item. */
  articles: Id[]
  /** All of it in one sentence. */
  message: string
}

/** The bibliographic items of a RIS, BibTeX or CSL-JSON file; null when it is no such file. Throws a `LibraryError` when there is not one in it. */
export async function readReferenceFile(bytes: Uint8Array): Promise<ReadReferences | null> {
  if (!mayHoldReferences(bytes)) return null
  const { text } = decodeDeclared(bytes, null)
  const format = referenceFormat(text.slice(0, 8192))
  if (!format) return null
  if (text.length > longestText) throw tooLong()
  const read = await readReferences(text, format)
  if (!read.items.length)
    throw new LibraryError('empty', read.failed[0]?.message ?? 'There are no bibliographic items in this file.')
  return read
}

/** A quick look, since nearly every file is an article. */
function mayHoldReferences(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  return /^[^\w\s]*\s*[[{@%]|^(?:This file was|Encoding: )|^\s*TY {1,2}-/m.test(head)
}

/** Takes the items of a file in. `importId` is the import it belongs to, so that it can be undone with it. */
export async function storeReferences(
  tx: WritableDb,
  { items, failed }: ReadReferences,
  importId: Id | null
): Promise<ImportedReferences> {
  const done = await attachReferences(tx, items, importId)
  const counts: Record<ReferenceOutcome, number> = { attached: 0, waiting: 0, offered: 0, unclear: 0, duplicate: 0 }
  for (const { outcome } of done) counts[outcome]++
  const articles = [...new Set(done.flatMap(({ outcome, article }) => (outcome === 'attached' && article) || []))]
  return { counts, failed, articles, message: sentence(items.length, counts, failed) }
}

function sentence(all: number, counts: Record<ReferenceOutcome, number>, failed: readonly FailedEntry[]): string {
  const parts = [
    [counts.attached, 'attached to an article'],
    [counts.waiting, 'waiting for an article'],
    [counts.offered, 'offered to an article of the same title'],
    [counts.unclear, 'may belong to more than one article'],
    [counts.duplicate, 'here already']
  ] as const
  const told = parts.filter(([count]) => count).map(([count, what]) => `${count} ${what}`)
  const broken = failed.length
    ? ` ${failed[0]!.message}${failed.length > 1 ? ` So it was with ${failed.length - 1} more.` : ''}`
    : ''
  return `${all} ${all === 1 ? 'item' : 'items'}: ${told.join(', ')}.${broken}`
}
