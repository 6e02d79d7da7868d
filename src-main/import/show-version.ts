import { updateArticleHead } from '#main/db/articles.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { selectVersionFacts } from '#main/db/version-facts.ts'
import { selectParagraphs } from '#main/db/versions.ts'
import { asksOf } from './concerns.ts'
import { excerptOf } from './store-articles.ts'

/** Has an article show a version that it has, both by their rows. */
export async function showVersion(tx: WritableDb, article: number, version: number): Promise<void> {
  const facts = await selectVersionFacts(tx, version)
  const excerpt = excerptOf(await selectParagraphs(tx, version))
  await updateArticleHead(tx, article, version, { excerpt, asks: facts ? asksOf(facts) : 0 })
}
