import { articleSchemaVersion } from '#shared/article-schema.ts'
import { excerpt } from '#shared/excerpt.ts'
import { newId } from '#shared/id.ts'
import type { Id, Paragraph } from '#shared/model.ts'
import { countKeysLike, insertArticle, keyIsFree, updateArticleHead } from '#main/db/articles.ts'
import { insertParagraphs } from '#main/db/paragraphs.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { insertOriginal, insertVersion } from '#main/db/versions.ts'
import { sha256 } from '#main/originals.ts'
import { citationKey, keySuffix } from './citation-key.ts'
import type { Extract } from './extract.ts'

/** How many code units of the body a list shows of an article. */
const excerptLength = 280

/** Stores a reading as a new article with its first version, all in the transaction given. */
export async function storeArticle(
  tx: WritableDb,
  extract: Extract,
  original: { sha256: string; size: number; name: string }
): Promise<{ id: Id; title: string }> {
  const at = new Date().toISOString()
  const uuid = newId()
  const title = extract.item.title || original.name
  await insertOriginal(tx, { ...original, storedAt: at })
  const article = await insertArticle(tx, {
    uuid,
    key: await freeKey(tx, extract),
    item: { ...extract.item, title },
    title,
    outlet: extract.item['container-title'] || null,
    published: extract.published,
    language: extract.language,
    excerpt: excerptOf(extract.paragraphs),
    importedAt: at
  })
  await storeVersion(tx, article, 1, extract, { original: original.sha256, kept: [] })
  return { id: uuid, title }
}

/** Stores a reading as a version of an article, with its paragraphs, and makes it the newest. Gives its row id. */
export async function storeVersion(
  tx: WritableDb,
  article: number,
  ordinal: number,
  extract: Extract,
  from: { original: string; kept: readonly number[]; part?: number }
): Promise<number> {
  const version = await insertVersion(tx, {
    uuid: newId(),
    article,
    ordinal,
    original: from.original,
    mediaType: extract.mediaType,
    encoding: extract.encoding,
    schema: articleSchemaVersion,
    doc: extract.doc,
    text: extract.text,
    textSha256: sha256(extract.text),
    removed: extract.removed,
    fields: extract.fields,
    kept: from.kept,
    part: from.part ?? 0,
    createdAt: new Date().toISOString()
  })
  await insertParagraphs(tx, version, extract.paragraphs)
  await updateArticleHead(tx, article, version, excerptOf(extract.paragraphs))
  return version
}

async function freeKey(tx: WritableDb, { item }: Extract): Promise<string> {
  const key = citationKey(item)
  // Most keys that begin alike differ by their suffix alone, so their number is close to the first free one.
  for (let n = await countKeysLike(tx, key); ; n++) {
    const candidate = key + keySuffix(n)
    if (await keyIsFree(tx, candidate)) return candidate
  }
}

function excerptOf(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.filter(({ ordinal, kind }) => ordinal > 0 && kind !== 'heading')
  return excerpt(body.map(({ text }) => text).join(' '), excerptLength)
}
