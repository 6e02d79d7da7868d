import type { ArticleChanges, ArticleSummary, GuessedField } from '#shared/model.ts'
import type { TypedDate } from '#shared/typed-date.ts'
import { dateFault } from './date-words.ts'

/** The fields of the details dialog as they are typed. */
export interface DetailsForm {
  title: string
  authors: string
  outlet: string
  section: string
  published: string
  modified: string
  language: string
  url: string
  doi: string
}

export type DetailsField = keyof DetailsForm

/** How the dates in a form read, by the text as it was typed. */
export type DatesRead = ReadonlyMap<string, TypedDate>

/** What the dialog begins with: what the articles agree on; fields they differ in are empty. */
export function detailsForm(articles: readonly ArticleSummary[]): DetailsForm {
  const shared = (read: (article: ArticleSummary) => string): string => {
    const values = new Set(articles.map(read))
    return values.size === 1 ? [...values][0]! : ''
  }
  return {
    title: shared(({ title }) => title),
    authors: shared(({ authors }) => authors.join('\n')),
    outlet: shared(({ outlet }) => outlet ?? ''),
    section: shared(({ section }) => section ?? ''),
    published: shared((article) => article.published?.iso ?? ''),
    modified: shared(({ modified }) => modified ?? ''),
    language: shared(({ language }) => language ?? ''),
    url: shared(({ url }) => url ?? ''),
    doi: shared(({ doi }) => doi ?? '')
  }
}

/** The fields that the articles do not agree on. */
export function differing(articles: readonly ArticleSummary[]): Set<DetailsField> {
  const fields: [DetailsField, (article: ArticleSummary) => unknown][] = [
    ['title', ({ title }) => title],
    ['authors', ({ authors }) => authors.join('\n')],
    ['outlet', ({ outlet }) => outlet],
    ['section', ({ section }) => section],
    ['published', (article) => article.published?.iso],
    ['modified', ({ modified }) => modified],
    ['language', ({ language }) => language],
    ['url', ({ url }) => url],
    ['doi', ({ doi }) => doi]
  ]
  return new Set(fields.flatMap(([field, read]) => (new Set(articles.map(read)).size > 1 ? [field] : [])))
}

/** The fields that are guesses in all of the articles, with one value: what can be said to be right. */
export function guessedFields(articles: readonly ArticleSummary[]): Set<GuessedField> {
  const mixed = differing(articles)
  const [first] = articles
  const shared = first?.guessed.filter((field) => articles.every(({ guessed }) => guessed.includes(field)))
  return new Set(shared?.filter((field) => !mixed.has(field)))
}

/**
 * What was changed in the form or said to be right, and nothing else: a field left alone is left alone in every article. A
 * field given its own value again is no guess any more. A date that was not understood is left alone, see `detailsFaults`.
 */
export function detailsChanges(
  before: DetailsForm,
  after: DetailsForm,
  dates: DatesRead,
  right: ReadonlySet<DetailsField> = new Set()
): ArticleChanges {
  const changed = (field: DetailsField): boolean =>
    before[field].trim() !== after[field].trim() || (right.has(field) && after[field].trim() !== '')
  const published = changed('published') ? typedDate(after.published, dates) : undefined
  const modified = changed('modified') ? typedDate(after.modified, dates) : undefined
  return {
    ...(changed('title') && { title: after.title.trim() }),
    ...(changed('authors') && {
      authors: after.authors
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean)
    }),
    ...(changed('outlet') && { outlet: after.outlet.trim() || null }),
    ...(changed('section') && { section: after.section.trim() || null }),
    ...(published !== undefined && { published: published && withZone(published) }),
    ...(modified !== undefined && { modified: modified && modified.iso }),
    ...(changed('language') && { language: after.language.trim() || null }),
    ...(changed('url') && { url: after.url.trim() || null }),
    ...(changed('doi') && { doi: typedDoi(after.doi) })
  }
}

/** Why the form can't be kept as it is, as a sentence for each field at fault. */
export function detailsFaults(
  before: DetailsForm,
  after: DetailsForm,
  dates: DatesRead
): Partial<Record<DetailsField, string>> {
  const { title, language, url, doi } = detailsChanges(before, after, dates)
  const faultOf = (field: 'published' | 'modified'): string | null => {
    const read = before[field].trim() === after[field].trim() ? undefined : dates.get(after[field].trim())
    return read ? dateFault(read) : null
  }
  const [published, modified] = [faultOf('published'), faultOf('modified')]
  return {
    ...(title === '' && { title: 'An article needs a title.' }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(language && !isLanguage(language) && { language: 'Write the language as a code, such as en, fr or pt-BR.' }),
    ...(url && !isAddress(url) && { url: 'Write the whole address, beginning with https:// or http://.' }),
    ...(doi && !isDoi(doi) && { doi: 'Write the DOI as 10.1000/182 or as its address.' })
  }
}

/** Null when the field is empty; undefined when what was typed is not understood. */
function typedDate(text: string, dates: DatesRead): TypedDate['date'] | undefined {
  return text.trim() ? (dates.get(text.trim())?.date ?? undefined) : null
}

function withZone({ iso, zone }: NonNullable<TypedDate['date']>): string {
  return iso.includes('T') && zone !== 'unknown' ? iso + zone : iso
}

/** A DOI without the resolver's address that it is often copied with. */
function typedDoi(text: string): string | null {
  return text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') || null
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** @see https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html */
function isDoi(text: string): boolean {
  return /^10\.\d{4,9}\/\S+$/.test(text)
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
