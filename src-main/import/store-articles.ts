import { articleSchemaVersion } from '#shared/article-schema.ts'
import { excerpt } from '#shared/excerpt.ts'
import { newId } from '#shared/id.ts'
import type { Id, Paragraph } from '#shared/model.ts'
import { insertNewArticles, type NewArticle } from '#main/db/bulk-articles.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import type { VersionFacts } from '#main/db/version-facts.ts'
import { freeKeys } from './citation-key.ts'
import { asksOf } from './concerns.ts'
import type { ReadArticle } from './reading/read-job.ts'
import { excerptLength, versionFacts } from './version-facts.ts'

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
  const { excerpt, facts, asks } = shownOf(reading)
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
    excerpt,
    asks,
    original,
    version: { uuid: newId(), ...reading, facts }
  }
}

/** What lists show of a reading, what is noted of it, and what that asks. */
export function shownOf({ text, removed, encoding, paragraphs }: ReadArticle): {
  excerpt: string
  facts: VersionFacts
  asks: number
} {
  const words = excerptOf(paragraphs)
  const hasHeadline = paragraphs[0]?.kind === 'title'
  const facts = versionFacts({ text, removed, encoding, hasHeadline, excerpt: words })
  return { excerpt: words, facts, asks: asksOf(facts) }
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
