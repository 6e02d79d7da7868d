import type { ItemFields } from '#shared/csl.ts'
import { variableOf } from '#shared/corrected-fields.ts'
import type { CorrectedField, GuessedField, Published } from '#shared/model.ts'
import { toPublished, type ArticleFields, type ArticleRow } from '#main/db/articles.ts'

/** What a reading says of its article. */
interface Read {
  item: ItemFields
  published: Published | null
  modified: Published | null
  language: string | null
  guessed: readonly GuessedField[]
}

/** An article's fields after its original was read by another encoding: what the reading says, but for what a person set. */
export function rereadFields(row: ArticleRow, read: Read): ArticleFields {
  const before = JSON.parse(row.item) as ItemFields
  return combined(row, { ...read, item: { ...before, ...read.item } }, JSON.parse(row.corrected) as CorrectedField[])
}

/**
 * An article's fields after a later edition of it: its headline and authors as they are now, where the edition states them;
 * outlet and day of publication as they were; and nothing that a person set is changed.
 */
export function editionFields(row: ArticleRow, read: Read): ArticleFields {
  const before = JSON.parse(row.item) as ItemFields
  const kept = new Set<CorrectedField>([...(JSON.parse(row.corrected) as CorrectedField[]), ...read.guessed])
  if (row.outlet) kept.add('outlet')
  if (row.published) kept.add('published')
  if (!read.item.title) kept.add('title')
  if (!read.item.author?.length) kept.add('authors')
  if (!read.language) kept.add('language')
  return combined(row, { ...read, item: { ...before, ...read.item } }, [...kept])
}

/** The reading's fields, with those that are kept as the article has them. */
function combined(row: ArticleRow, read: Read, kept: readonly CorrectedField[]): ArticleFields {
  const before = JSON.parse(row.item) as ItemFields
  const item: ItemFields = { ...read.item, title: read.item.title || row.title }
  for (const field of kept) {
    if (field === 'modified') continue
    const variable = variableOf[field]
    if (before[variable] === undefined) delete item[variable]
    else item[variable] = before[variable]
  }
  const guessed = read.guessed.filter((field) => !kept.includes(field))
  return {
    item,
    title: item.title ?? row.title,
    outlet: kept.includes('outlet') ? row.outlet : item['container-title'] || null,
    published: kept.includes('published') ? toPublished(row) : read.published,
    modified: kept.includes('modified') ? row.modified : (read.modified?.iso ?? null),
    language: kept.includes('language') ? row.language : read.language,
    guessed: [...(JSON.parse(row.guessed) as GuessedField[]).filter((field) => kept.includes(field)), ...guessed]
  }
}
