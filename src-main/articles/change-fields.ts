import { isoToCslDate, nameText, type ItemFields } from '#shared/csl.ts'
import { parseName } from '#shared/parse-name.ts'
import type { ArticleChanges, GuessedField, Published } from '#shared/model.ts'
import { toPublished, updateArticleFields, type ArticleFields, type ArticleRow } from '#main/db/articles.ts'
import { insertKeys, updateCorrected } from '#main/db/copies.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { articleKeys } from '#main/import/copies/article-keys.ts'

/** Stores a person's corrections of an article, and that they are theirs: no later edition changes them. It is known by its new headline and outlet, too. */
export async function correctArticle(tx: WritableDb, row: ArticleRow, changes: ArticleChanges): Promise<void> {
  const fields = changedFields(row, changes)
  await updateArticleFields(tx, row.id, fields)
  await updateCorrected(tx, row.id, Object.keys(changes))
  const keys = articleKeys({ item: fields.item, published: fields.published, part: 0 })
  await insertKeys(tx, [{ article: row.id, keys: keys.filter((key) => key.startsWith('title:')) }])
}

/** An article's bibliographic fields with a person's corrections in them; what is not named stays as it is. */
export function changedFields(row: ArticleRow, changes: ArticleChanges): ArticleFields {
  const item = JSON.parse(row.item) as ItemFields
  const title = changes.title ?? row.title
  const outlet = changes.outlet === undefined ? row.outlet : changes.outlet || null
  const language = changes.language === undefined ? row.language : changes.language || null
  const published =
    changes.published === undefined ? toPublished(row) : correctedDate(toPublished(row), changes.published)
  const author = changes.authors?.map(
    (name) => item.author?.find((known) => nameText(known) === name) ?? parseName(name)
  )
  const changed: ItemFields = { ...item, title }
  assign(changed, 'author', author === undefined ? item.author : author.length ? author : undefined)
  assign(changed, 'container-title', outlet ?? undefined)
  assign(changed, 'language', language ?? undefined)
  if (changes.published !== undefined) assign(changed, 'issued', published ? isoToCslDate(published.iso) : undefined)
  const guessed = (JSON.parse(row.guessed) as GuessedField[]).filter((field) => changes[field] === undefined)
  return { item: changed, title, outlet, published, modified: row.modified, language, guessed }
}

/** The source's own wording stays; a zone is kept only while there is a time that it can belong to. */
function correctedDate(before: Published | null, iso: string | null): Published | null {
  if (!iso) return null
  return { iso, original: before?.original ?? iso, zone: iso.includes('T') ? (before?.zone ?? 'unknown') : 'unknown' }
}

function assign<K extends keyof ItemFields>(item: ItemFields, variable: K, value: ItemFields[K] | undefined): void {
  if (value === undefined) delete item[variable]
  else item[variable] = value
}
