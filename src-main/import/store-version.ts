import { articleSchemaVersion } from '#shared/article-schema.ts'
import { newId } from '#shared/id.ts'
import { updateArticleHead } from '#main/db/articles.ts'
import { insertParagraphs } from '#main/db/paragraphs.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { insertOriginals, insertVersion } from '#main/db/versions.ts'
import type { ReadArticle } from './reading/read-job.ts'
import { excerptOf } from './store-articles.ts'

/** Stores a reading as a version of an article, with its paragraphs, and makes it the newest. Gives its row id. */
export async function storeVersion(
  tx: WritableDb,
  article: number,
  ordinal: number,
  reading: ReadArticle,
  kept: readonly number[] = []
): Promise<number> {
  const at = new Date().toISOString()
  await insertOriginals(tx, [reading.original], at)
  const version = await insertVersion(tx, {
    ...reading,
    uuid: newId(),
    article,
    ordinal,
    original: reading.original.sha256,
    schema: articleSchemaVersion,
    kept,
    createdAt: at
  })
  await insertParagraphs(tx, version, reading.paragraphs)
  await updateArticleHead(tx, article, version, excerptOf(reading.paragraphs))
  return version
}
