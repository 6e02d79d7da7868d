import type { ArticleChanges, ArticleSummary, GuessedField } from '#shared/model.ts'

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

const date = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?$/

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
 * field given its own value again is no guess any more.
 */
export function detailsChanges(
  before: DetailsForm,
  after: DetailsForm,
  right: ReadonlySet<DetailsField> = new Set()
): ArticleChanges {
  const changed = (field: DetailsField): boolean =>
    before[field].trim() !== after[field].trim() || (right.has(field) && after[field].trim() !== '')
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
    ...(changed('published') && { published: typedDate(after.published) }),
    ...(changed('modified') && { modified: typedDate(after.modified) }),
    ...(changed('language') && { language: after.language.trim() || null }),
    ...(changed('url') && { url: after.url.trim() || null }),
    ...(changed('doi') && { doi: typedDoi(after.doi) })
  }
}

/** Why the form can't be kept as it is, as a sentence for each field at fault. */
export function detailsFaults(before: DetailsForm, after: DetailsForm): Partial<Record<DetailsField, string>> {
  const { title, published, modified, language, url, doi } = detailsChanges(before, after)
  return {
    ...(title === '' && { title: 'An article needs a title.' }),
    ...(published && !isDate(published) && { published: dateFault }),
    ...(modified && !isDate(modified) && { modified: dateFault }),
    ...(language && !isLanguage(language) && { language: 'Write the language as a code, such as en, fr or pt-BR.' }),
    ...(url && !isAddress(url) && { url: 'Write the whole address, beginning with https:// or http://.' }),
    ...(doi && !isDoi(doi) && { doi: 'Write the DOI as 10.1000/182 or as its address.' })
  }
}

const dateFault = 'Write the date as 2022, 2022-12, 2022-12-23 or 2022-12-23 10:24.'

function typedDate(text: string): string | null {
  return text.trim().replace(' ', 'T') || null
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

function isDate(text: string): boolean {
  if (!date.test(text)) return false
  const day = text.slice(0, 10)
  const time = Date.parse(`${day}${'-01-01'.slice(0, 10 - day.length)}`)
  return !Number.isNaN(time) && (day.length < 10 || new Date(time).toISOString().slice(0, 10) === day)
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
