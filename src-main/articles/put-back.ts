import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { selectArticle } from '#main/db/articles.ts'
import { selectOriginal, selectVersion } from '#main/db/versions.ts'
import { placePassages } from '#main/import/copies/place-passages.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import { storeVersion } from '#main/import/store-version.ts'

/** Reads the original again with one more line kept in the text, as a new version; every passage is placed in it. */
export async function putBack({ db, originals, readers }: ImportTarget, article: Id, line: number): Promise<void> {
  const row = await selectArticle(db.read, article)
  const head = row && (await selectVersion(db.read, row.head))
  if (!row || !head) throw new LibraryError('not-found', 'This article is no longer in the library.')
  const kept = [...new Set([...(JSON.parse(head.kept) as number[]), line])].sort((a, b) => a - b)
  const { name } = (await selectOriginal(db.read, head.original))!
  const encoding = JSON.parse(head.encoding) as { name: string; source: string }
  const reading = await readers.readOne(
    {
      name,
      from: { bytes: await originals.read(head.original) },
      part: head.part,
      kept,
      ...(encoding.source === 'chosen' && { encoding: encoding.name })
    },
    null
  )
  await db.write(async (tx) => {
    const version = await storeVersion(tx, row.id, head.ordinal + 1, reading, kept)
    await placePassages(tx, { article: row.id, from: head.id, to: version, text: reading.text })
  })
}
