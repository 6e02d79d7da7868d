import { LibraryError } from '#shared/library-error.ts'
import type { Id, ReferenceOutcome } from '#shared/model.ts'
import { attachReferences } from './attach-references.ts'
import { decodeDeclared } from './decode.ts'
import type { ImportTarget } from './import-files.ts'
import { readReferences, type FailedEntry } from './references/read-references.ts'
import { referenceFormat } from './references/reference-format.ts'

/** What became of a file of bibliographic items. */
export interface ImportedReferences {
  counts: Record<ReferenceOutcome, number>
  failed: FailedEntry[]
  /** The articles that got an item. */
  articles: Id[]
  /** All of it in one sentence. */
  message: string
}

/**
 * Takes the items of a RIS, BibTeX or CSL-JSON file in, all in one transaction. Throws a `LibraryError` when there is not one
 * item in it. `importId` is the import it belongs to, so that it can be undone with it.
 */
export async function importReferences(
  { db }: Pick<ImportTarget, 'db'>,
  bytes: Uint8Array,
  name: string,
  importId: Id | null = null
): Promise<ImportedReferences> {
  const { text } = decodeDeclared(bytes, null)
  const format = referenceFormat(text.slice(0, 8192))
  if (!format) throw new LibraryError('unknown-format', `There are no bibliographic items in ${name}.`)
  const { items, failed } = await readReferences(text, format)
  if (!items.length)
    throw new LibraryError('empty', failed[0]?.message ?? `There are no bibliographic items in ${name}.`)
  const done = await db.write((tx) => attachReferences(tx, items, importId))
  const counts: Record<ReferenceOutcome, number> = { attached: 0, waiting: 0, unclear: 0, duplicate: 0 }
  for (const { outcome } of done) counts[outcome]++
  const articles = [...new Set(done.flatMap(({ outcome, article }) => (outcome === 'attached' && article) || []))]
  return { counts, failed, articles, message: sentence(items.length, counts, failed) }
}

function sentence(all: number, counts: Record<ReferenceOutcome, number>, failed: readonly FailedEntry[]): string {
  const parts = [
    [counts.attached, 'attached to an article'],
    [counts.waiting, 'waiting for an article'],
    [counts.unclear, 'may belong to more than one article'],
    [counts.duplicate, 'here already']
  ] as const
  const told = parts.filter(([count]) => count).map(([count, what]) => `${count} ${what}`)
  const broken = failed.length
    ? ` ${failed[0]!.message}${failed.length > 1 ? ` So it was with ${failed.length - 1} more.` : ''}`
    : ''
  return `${all} ${all === 1 ? 'item' : 'items'}: ${told.join(', ')}.${broken}`
}
