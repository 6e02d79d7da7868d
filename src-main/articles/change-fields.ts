import { variableOf } from '#shared/corrected-fields.ts'
import { isoToCslDate, nameText, type ItemFields } from '#shared/csl.ts'
import { parseName } from '#shared/parse-name.ts'
import type { ArticleChanges, CorrectedField, GuessedField, Published } from '#shared/model.ts'
import { fieldsOf, toPublished, updateArticleFields, type ArticleFields, type ArticleRow } from '#main/db/articles.ts'
import { insertKeys, updateCorrected } from '#main/db/copies.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { articleKeys } from '#main/import/copies/article-keys.ts'

/** What a correction made of an article: its row, its fields before and after, and which of them nobody had set before. */
export interface CorrectedArticle {
  article: number
  before: ArticleFields
  after: ArticleFields
  fields: CorrectedField[]
}

/**
 * Stores a person's corrections of an article, and that they are theirs: no later edition changes them. It is known by its new
 * headline, outlet, address and DOI, too. Gives what it was before.
 */
export async function correctArticle(
  tx: WritableDb,
  row: ArticleRow,
  changes: ArticleChanges
): Promise<CorrectedArticle> {
  const after = changedFields(row, changes)
  const known = JSON.parse(row.corrected) as CorrectedField[]
  const fields = (Object.keys(changes) as CorrectedField[]).filter((field) => !known.includes(field))
  await updateArticleFields(tx, row.id, after)
  await updateCorrected(tx, row.id, [...known, ...fields])
  const keys = articleKeys({ item: after.item, published: after.published, part: 0 })
  await insertKeys(tx, [{ article: row.id, keys }])
  return { article: row.id, before: fieldsOf(row), after, fields }
}

/** The changes to fields that an article has nothing in. */
export function changesOfUnknown(row: ArticleRow, changes: ArticleChanges): ArticleChanges {
  const { item, title, modified } = fieldsOf(row)
  const isKnown = (field: CorrectedField): boolean => {
    if (field === 'title') return title !== ''
    return field === 'modified' ? modified !== null : item[variableOf[field]] !== undefined
  }
  const open = Object.entries(changes).filter(([field]) => !isKnown(field as CorrectedField))
  return Object.fromEntries(open) as ArticleChanges
}

/** An article's bibliographic fields with a person's corrections in them; what is not named stays as it is. */
export function changedFields(row: ArticleRow, changes: ArticleChanges): ArticleFields {
  const item = JSON.parse(row.item) as ItemFields
  const title = changes.title ?? row.title
  const changedText = (now: string | null | undefined, text: string | null | undefined): string | null =>
    (text === undefined ? now : text) || null
  const outlet = changedText(row.outlet, changes.outlet)
  const language = changedText(row.language, changes.language)
  const published =
    changes.published === undefined ? toPublished(row) : correctedDate(toPublished(row), changes.published)
  const author = changes.authors?.map(
    (name) => item.author?.find((known) => nameText(known) === name) ?? parseName(name)
  )
  const changed: ItemFields = { ...item, title }
  assign(changed, 'author', author === undefined ? item.author : author.length ? author : undefined)
  assign(changed, 'container-title', outlet ?? undefined)
  assign(changed, 'section', changedText(item.section, changes.section) ?? undefined)
  assign(changed, 'language', language ?? undefined)
  assign(changed, 'URL', changedText(item.URL, changes.url) ?? undefined)
  assign(changed, 'DOI', changedText(item.DOI, changes.doi) ?? undefined)
  if (changes.published !== undefined) assign(changed, 'issued', published ? isoToCslDate(published.iso) : undefined)
  const guessed = (JSON.parse(row.guessed) as GuessedField[]).filter((field) => changes[field] === undefined)
  const modified = changedText(row.modified, changes.modified)
  return { item: changed, title, outlet, published, modified, language, guessed }
}

/** The source's own wording stays. A time has the zone that was given with it, else the one it had before. */
function correctedDate(before: Published | null, changed: string | null): Published | null {
  if (!changed) return null
  const [, iso = changed, given] = /^(.*T[\d:]+)(Z|[+-].*)?$/.exec(changed) ?? []
  const zone = given ?? before?.zone ?? 'unknown'
  return { iso, original: before?.original ?? iso, zone: iso.includes('T') ? zone : 'unknown' }
}

function assign<K extends keyof ItemFields>(item: ItemFields, variable: K, value: ItemFields[K] | undefined): void {
  if (value === undefined) delete item[variable]
  else item[variable] = value
}
