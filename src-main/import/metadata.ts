import { isoToCslDate, nameText, type ItemFields, type Name } from '#shared/csl.ts'
import type { FieldLine, GuessedField, Published } from '#shared/model.ts'
import { readByline } from './clean/read-byline.ts'
import { isJoint } from './clean/is-joint.ts'
import { readNameLine } from './clean/name-line.ts'
import { outletInTitle, type OutletSigns } from './outlet-in-title.ts'
import { mayHoldDate } from './dates.ts'
import { datesShown } from './dates-shown.ts'
import type { Stated } from './read.ts'
import { isPersonName, splitNames, withoutOpening } from './names.ts'
import { partGlued } from './part-glued.ts'
import { readName, readNames } from './read-names.ts'

/** Shorter halves of a line may be the same by chance. */
const shortestTwice = 15
/** Longer lines hold more than an address. */
const longestAddress = 400
/** Formats whose reader looks for authors, dates and outlets among the lines itself. */
const pages = new Set(['text/html', 'application/xhtml+xml', 'multipart/related'])

/** What is known of an article besides its text. */
export interface Described {
  item: ItemFields
  /** The headline as it stands in the source, null when it has none. */
  headline: string | null
  deck: string | null
  published: Published | null
  modified: Published | null
  guessed: GuessedField[]
}

/**
 * The bibliographic item of an article: what its format states, then what its lines say. Nothing is invented. `others`: all lines
 * of the text, for how it writes dates.
 */
export function describe(
  stated: Stated,
  fields: readonly FieldLine[],
  mediaType: string,
  language: string | null,
  others: readonly { text: string }[] = []
): Described {
  const line = (name: FieldLine['field']): string | undefined => fields.find(({ field }) => field === name)?.text
  const title = saidOnce(line('title')) ?? stated.title ?? null
  const deck = line('deck') ?? stated.deck ?? null
  // A page's lines were read with all that is known of where they stand, and taken for neither.
  const isPage = pages.has(mediaType)
  const own = isPage ? [] : fields
  const named = title && !stated.outlet && !isPage ? outletInTitle(title, () => signsIn(others)) : null
  const headline = named ? named.rest : title
  const outlet = stated.outlet ?? named?.outlet
  const isGuess = (field: GuessedField): boolean => stated.guessed?.includes(field) ?? false
  // Accounts and the days on which files were made are guesses, which a line for all to read outdoes.
  const dates = datesShown(own, language, others)
  const shownDate = isGuess('published') || !stated.published ? dates.published : null
  const shownNames = isGuess('authors') || !stated.authors ? namesShown(own) : []
  const published = shownDate ?? stated.published ?? null
  const authors = shownNames.length ? shownNames : (stated.authors ?? [])
  const item: ItemFields = {
    type: stated.type ?? guessType(mediaType, published),
    ...(headline && { title: headline }),
    ...(authors.length && { author: authors }),
    ...(outlet && { 'container-title': outlet }),
    ...(stated.section && { section: stated.section }),
    ...(published && { issued: isoToCslDate(published.iso) }),
    ...(language && { language: language }),
    ...(stated.url && { URL: stated.url }),
    ...(stated.doi && { DOI: stated.doi }),
    ...(stated.publisher && { publisher: stated.publisher }),
    ...(stated.isbn && { ISBN: stated.isbn })
  }
  return {
    item,
    headline,
    deck,
    published,
    modified: stated.modified ?? dates.modified,
    guessed: guesses(stated, item, {
      published: shownDate !== null,
      authors: shownNames.length > 0,
      toldByChange: shownDate !== null && dates.isGuess,
      toldByPlace: shownNames.length > 0 && !fields.some(saysByWhom),
      toldByTitle: named !== null
    })
  }
}

/** A headline that scraped text repeats in one line: as the last step of a path and as itself. */
function saidOnce(text: string | undefined): string | undefined {
  if (!text || text.length < 2 * shortestTwice) return text
  const half = text.slice(0, (text.length + 1) >> 1).replace(/[\s|›»>–—-]+$/u, '')
  const between = text.slice(half.length, -half.length)
  return text.endsWith(half) && !/[\p{L}\p{N}]/u.test(between) ? half : text
}

/** What lines say of the outlet: those that are nothing but an address name a host. */
function signsIn(lines: readonly { text: string }[]): OutletSigns {
  const hosts = lines.flatMap(({ text }) => {
    const address =
      text.length < longestAddress &&
      /^\s*(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}.-]+\.\p{L}{2,})(?:\/\S*)?\s*$/iu.exec(text)
    return address ? [address[1]!] : []
  })
  return { hosts, names: [], lines: lines.map(({ text }) => text) }
}

/** The names in the byline, which may be several lines, or else in the line of the date. */
function namesShown(fields: readonly FieldLine[]): Name[] {
  const lines = textsOf(fields, 'byline')
  const read = readByline(lines[0] ?? textsOf(fields, 'date')[0] ?? '')
  if (read.length || !lines.length) return read.map(readName)
  const parts = lines.map((text) => withoutOpening(text).rest).filter((text) => !isJoint(text))
  return parts.flatMap((part) => {
    const alone = readNameLine(part)
    if (alone.length) return alone.map(readName)
    const names = mayHoldDate(part) ? readByline(part) : splitNames(part)
    return names[0] && isPersonName(names[0]) ? names.map(readName) : readNames(part).filter(isWithoutDate)
  })
}

function textsOf(fields: readonly FieldLine[], name: FieldLine['field']): string[] {
  return fields.filter(({ field }) => field === name).map(({ text }) => partGlued(text))
}

/** "Ann Lee November 19" is not all a name. */
function isWithoutDate(name: Name): boolean {
  return !/\s\d/.test(nameText(name))
}

/** Titles that no format states are picked among the lines; a language that none declares is told by the words. What is shown is no guess. */
function guesses(
  stated: Stated,
  item: ItemFields,
  shown: Record<'published' | 'authors' | 'toldByChange' | 'toldByPlace' | 'toldByTitle', boolean>
): GuessedField[] {
  const guessed = new Set(stated.guessed)
  if (shown.published) guessed.delete('published')
  if (shown.authors) guessed.delete('authors')
  if (shown.toldByChange) guessed.add('published')
  if (shown.toldByPlace) guessed.add('authors')
  if (shown.toldByTitle) guessed.add('outlet')
  if (!stated.title) guessed.add('title')
  const declared = stated.language?.trim().toLowerCase().split(/[-_]/, 1)[0]
  if (item.language && item.language !== declared) guessed.add('language')
  return [...guessed]
}

/** A name alone is one's that stands where authors do. */
function saysByWhom({ field, text }: FieldLine): boolean {
  if (field !== 'byline' && field !== 'date') return false
  return withoutOpening(partGlued(text)).opened || readByline(text).length > 0
}

/** A page is a web page unless it says more; a dated text is held to be from the press. */
function guessType(mediaType: string, published: Published | null): string {
  if (mediaType === 'text/html') return 'webpage'
  return published ? 'article-newspaper' : 'document'
}
