import { isDeepStrictEqual } from 'node:util'
import { fieldOf, type ItemField } from '#shared/corrected-fields.ts'
import type { CslDate, ItemFields } from '#shared/csl.ts'
import type { CorrectedField, Published } from '#shared/model.ts'
import type { ArticleFields } from '#main/db/articles.ts'

/** Types that Loccit gives when a source says none. */
const vague = new Set(['document', 'webpage'])

/**
 * An article's fields with what an item says of it: where the article has nothing or only a guess, and never where a person
 * set a field (`corrected`).
 */
export function filledFields(
  before: ArticleFields,
  corrected: readonly CorrectedField[],
  reference: ItemFields
): ArticleFields {
  const guessed = new Set<CorrectedField>(before.guessed)
  const item: ItemFields = { ...before.item }
  const taken = new Set<ItemField>()
  for (const [variable, value] of Object.entries(reference)) {
    const field = fieldOf(variable)
    if (variable === 'type' ? !vague.has(item.type) : !isOpen(item[variable], field, guessed, corrected)) continue
    item[variable] = value
    if (field) taken.add(field)
    if (field) guessed.delete(field)
  }
  return {
    ...before,
    item,
    title: taken.has('title') ? (item.title ?? before.title) : before.title,
    outlet: taken.has('outlet') ? (item['container-title'] ?? null) : before.outlet,
    published: taken.has('published') ? (publishedOf(item.issued) ?? before.published) : before.published,
    language: taken.has('language') ? (item.language?.split('-', 1)[0] ?? null) : before.language,
    guessed: before.guessed.filter((field) => guessed.has(field))
  }
}

function isOpen(
  value: unknown,
  field: ItemField | undefined,
  guessed: ReadonlySet<CorrectedField>,
  corrected: readonly CorrectedField[]
): boolean {
  if (field && corrected.includes(field)) return false
  return value === undefined || (field !== undefined && guessed.has(field))
}

/** An article's fields as they were before an item filled them or a person corrected them, but for what was changed since. */
export function unfilledFields(
  now: ArticleFields,
  { before, after }: { before: ArticleFields; after: ArticleFields }
): ArticleFields {
  const item: ItemFields = { ...now.item }
  const restored = new Set<CorrectedField>()
  for (const variable of Object.keys({ ...before.item, ...after.item })) {
    const isOurs = isDeepStrictEqual(now.item[variable], after.item[variable])
    if (!isOurs || isDeepStrictEqual(before.item[variable], after.item[variable])) continue
    if (before.item[variable] === undefined) delete item[variable]
    else item[variable] = before.item[variable]
    const field = fieldOf(variable)
    if (field) restored.add(field)
  }
  const back = <K extends 'title' | 'outlet' | 'published' | 'modified' | 'language'>(field: K): ArticleFields[K] =>
    isDeepStrictEqual(now[field], after[field]) ? before[field] : now[field]
  const guessedBefore = before.guessed.filter((field) => restored.has(field) || now.guessed.includes(field))
  const guessed = new Set([...guessedBefore, ...now.guessed])
  return {
    ...now,
    item,
    title: back('title'),
    outlet: back('outlet'),
    published: back('published'),
    modified: back('modified'),
    language: back('language'),
    guessed: [...guessed]
  }
}

/** A day, a month or a year; a range and a date in words are none. */
function publishedOf(issued: CslDate | undefined): Published | null {
  const [parts, end] = issued?.['date-parts'] ?? []
  if (!parts?.length || end) return null
  const iso = parts.map((part, at) => String(part).padStart(at ? 2 : 4, '0')).join('-')
  return { iso, original: iso, zone: 'unknown' }
}
