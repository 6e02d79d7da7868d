import { articleSchemaVersion } from '#shared/article-schema.ts'
import { excerpt } from '#shared/excerpt.ts'
import { newId } from '#shared/id.ts'
import type { Id, Paragraph } from '#shared/model.ts'
import { insertNewArticles, type NewArticle } from '#main/db/bulk-articles.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { freeKeys } from './citation-key.ts'
import type { ReadArticle } from './reading/read-job.ts'

/** How many code units of the body a list shows of an article. */
const excerptLength = 280

/** A new article: its id, its row's id and that of its version. */
export interface StoredArticle {
  id: Id
  title: string
  article: number
  version: number
}

/** Stores readings as new articles, each with its first version, in the transaction given. Gives them in order. */
export async function storeArticles(tx: WritableDb, readings: readonly ReadArticle[]): Promise<StoredArticle[]> {
  if (!readings.length) return []
  const keys = await freeKeys(
    tx,
    readings.map(({ item }) => item)
  )
  const articles = readings.map((reading, i) => newArticle(reading, keys[i]!))
  const first = await insertNewArticles(tx, articles, { at: new Date().toISOString(), schema: articleSchemaVersion })
  return articles.map(({ uuid, title }, i) => ({
    id: uuid,
    title,
    article: first.article + i,
    version: first.version + i
  }))
}

function newArticle(reading: ReadArticle, key: string): NewArticle {
  const { item, original, published, modified, language, guessed } = reading
  const title = item.title || original.name
  return {
    uuid: newId(),
    key,
    item: { ...item, title },
    title,
    outlet: item['container-title'] || null,
    published,
    modified: modified?.iso ?? null,
    language,
    guessed,
    excerpt: excerptOf(reading.paragraphs),
    original,
    version: { uuid: newId(), ...reading }
  }
}

/** The first words of an article's body, as lists show them. */
export function excerptOf(paragraphs: readonly Paragraph[]): string {
  let words = ''
  for (const { ordinal, kind, text } of paragraphs) {
    if (words.length > 2 * excerptLength) break
    if (ordinal > 0 && kind !== 'heading') words += words ? ` ${text}` : text
  }
  return excerpt(words, excerptLength)
}
