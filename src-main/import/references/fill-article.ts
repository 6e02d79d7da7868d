import { isDeepStrictEqual } from 'node:util'
import type { CslDate, ItemFields } from '#shared/csl.ts'
import type { GuessedField, Published } from '#shared/model.ts'
import type { ArticleFields } from '#main/db/articles.ts'

/** The CSL variables behind the fields that can be guesses. */
const guessable: Record<string, GuessedField> = {
  title: 'title',
  author: 'authors',
  'container-title': 'outlet',
  issued: 'published',
  language: 'language'
}

/** Types that Loccit gives when a source says none. */
const vague = new Set(['document', 'webpage'])

/**
 * An article's fields with what an item says of it: where the article has nothing or only a guess, and never where a person
 * set a field (`corrected`).
 */
export function filledFields(
  before: ArticleFields,
  corrected: readonly GuessedField[],
  reference: ItemFields
): ArticleFields {
  const guessed = new Set(before.guessed)
  const item: ItemFields = { ...before.item }
  const taken = new Set<GuessedField>()
  for (const [variable, value] of Object.entries(reference)) {
    const field = guessable[variable]
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
    guessed: [...guessed]
  }
}

function isOpen(
  value: unknown,
  field: GuessedField | undefined,
  guessed: ReadonlySet<GuessedField>,
  corrected: readonly GuessedField[]
): boolean {
  if (field && corrected.includes(field)) return false
  return value === undefined || (field !== undefined && guessed.has(field))
}

/** An article's fields as they were before an item filled them, but for what was changed since. */
export function unfilledFields(
  now: ArticleFields,
  { before, after }: { before: ArticleFields; after: ArticleFields }
): ArticleFields {
  const item: ItemFields = { ...now.item }
  const restored = new Set<GuessedField>()
  for (const variable of Object.keys({ ...before.item, ...after.item })) {
    const isOurs = isDeepStrictEqual(now.item[variable], after.item[variable])
    if (!isOurs || isDeepStrictEqual(before.item[variable], after.item[variable])) continue
    if (before.item[variable] === undefined) delete item[variable]
    else item[variable] = before.item[variable]
    if (guessable[variable]) restored.add(guessable[variable])
  }
  const back = <K extends 'title' | 'outlet' | 'published' | 'language'>(field: K): ArticleFields[K] =>
    isDeepStrictEqual(now[field], after[field]) ? before[field] : now[field]
  const guessed = new Set([...now.guessed, ...before.guessed.filter((field) => restored.has(field))])
  return {
    ...now,
    item,
    title: back('title'),
    outlet: back('outlet'),
    published: back('published'),
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
