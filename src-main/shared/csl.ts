/**
 * The citation words, to the letter of CSL-JSON.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 * @see https://github.com/citation-style-language/schema (csl-data.json)
 */

/** A name: a person in parts, or an organisation as `literal`. */
export interface Name {
  family?: string
  given?: string
  'non-dropping-particle'?: string
  'dropping-particle'?: string
  suffix?: string
  literal?: string
}

/** A date in parts: `[[2022, 12, 23]]`, to the precision that is known; two of them for a range. */
export interface CslDate {
  'date-parts'?: number[][]
  /** 1 to 4, from spring. */
  season?: number
  circa?: boolean
  raw?: string
  literal?: string
}

/** A bibliographic item's variables. Those that people meet are named; others pass through. */
export interface ItemFields {
  type: string
  title?: string
  'title-short'?: string
  author?: Name[]
  editor?: Name[]
  translator?: Name[]
  'container-title'?: string
  'collection-title'?: string
  publisher?: string
  'publisher-place'?: string
  section?: string
  issued?: CslDate
  accessed?: CslDate
  'original-date'?: CslDate
  'event-date'?: CslDate
  'event-title'?: string
  'event-place'?: string
  volume?: string
  issue?: string
  page?: string
  number?: string
  edition?: string
  genre?: string
  language?: string
  abstract?: string
  keyword?: string
  URL?: string
  DOI?: string
  ISBN?: string
  ISSN?: string
  note?: string
  [variable: string]: unknown
}

/** A bibliographic item with its id: a citation key where it leaves, an article's id inside. */
export interface Item extends ItemFields {
  id: string
}

/** The locator labels that Loccit offers, CSL's terms. */
export const locatorLabels = ['paragraph', 'page', 'section', 'chapter', 'line', 'figure', 'table'] as const
export type LocatorLabel = (typeof locatorLabels)[number]

/** One source within a citation, as it stands in a note: ids only, never bibliographic text. */
export interface CitationItem {
  /** The passage it points at, or null for the article as a whole. */
  passage: string | null
  article: string
  locator?: string
  label?: LocatorLabel
  prefix?: string
  suffix?: string
}

/** A name as one line of text: "Given Family", or the literal. */
export function nameText(name: Name): string {
  const particles = [name['dropping-particle'], name['non-dropping-particle']]
  return name.literal ?? [name.given, ...particles, name.family, name.suffix].filter(Boolean).join(' ')
}

/** An ISO 8601 date of any precision as CSL date parts. */
export function isoToCslDate(iso: string): CslDate {
  const parts = iso.slice(0, 10).split('-').map(Number)
  return { 'date-parts': [parts] }
}

/** The item with a short title to be called by, when it has no author and a long title: its first four words. */
export function withShortTitle(item: Item): Item {
  if (item.author?.length || item['title-short'] || !item.title) return item
  const words = item.title.split(/\s+/)
  return words.length > 6
    ? {
        ...item,
        'title-short': `${words
          .slice(0, 4)
          .join(' ')
          .replace(/[\p{P}]+$/u, '')}…`
      }
    : item
}
