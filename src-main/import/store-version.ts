import { articleSchemaVersion } from '#shared/article-schema.ts'
import { newId } from '#shared/id.ts'
import { updateArticleHead } from '#main/db/articles.ts'
import { insertParagraphs } from '#main/db/paragraphs.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { insertOriginals, insertVersion } from '#main/db/versions.ts'
import type { ReadArticle } from './reading/read-job.ts'
import { shownOf } from './store-articles.ts'

/** Where a version belongs, and whether its article shows it from now on. `kept`: the lines that a person put back. */
interface VersionPlace {
  ordinal: number
  kept?: readonly number[]
  isShown: boolean
}

/** Stores a reading as a version of an article, with its paragraphs and what is noted of it. Gives its row id. */
export async function storeVersion(
  tx: WritableDb,
  article: number,
  reading: ReadArticle,
  { ordinal, kept = [], isShown }: VersionPlace
): Promise<number> {
  const at = new Date().toISOString()
  const { facts, ...shown } = shownOf(reading)
  await insertOriginals(tx, [reading.original], at)
  const version = await insertVersion(tx, {
    ...reading,
    uuid: newId(),
    article,
    ordinal,
    original: reading.original.sha256,
    schema: articleSchemaVersion,
    kept,
    createdAt: at,
    facts
  })
  await insertParagraphs(tx, version, reading.paragraphs)
  if (isShown) await updateArticleHead(tx, article, version, shown)
  return version
}
