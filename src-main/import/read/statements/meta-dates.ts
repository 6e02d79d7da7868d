import type { Published } from '#shared/model.ts'
import type { DateOrder } from '../../date-styles.ts'
import { readStatedDate } from './stated-date.ts'
import type { Survey } from './survey.ts'

/** The names that programs agree on, the surest first, by their letters: "article:published_time" has them with dots and hyphens, too. */
const publishedNames =
  'articlepublishedtime ogpublishedtime articlepublished citationpublicationdate citationonlinedate citationdate bepresscitationdate datepublished published dctermsissued dctermscreated dctermsdate dcdate dccreated'.split(
    ' '
  )
const modifiedNames =
  'articlemodifiedtime ogupdatedtime ogmodifiedtime datemodified dctermsmodified dcdatemodified lastmodified'.split(' ')
/** Names that say the least. */
const plainNames = 'sailthrudate articlecreated eprintsdate pdate ptime artdate date created'.split(' ')

/** Sites have names of their own for the same, which are told by their last words. */
const published =
  /(?:publi(?:shed|sh|cation)|pub|issued?|posted|released?|firstpublish(?:ed)?|creat(?:ed|ion|e)|(?:^|article|content|page|post|story|news|entry|document|doc|blog|display))(?:datetime|date|time|on|at)+(?:iso)?$|date(?:pub|publi(?:shed|cation)|issued|posted|created)$/
/** Of these there are two where something was put up again. */
const republished = /publi(?:shed|cation)(?:date|time|on|at)+(?:iso)?$|date(?:published|publication)$/
const modified = /(?:modified|modification|updated?|revised|changed|edited)(?:datetime|date|time|on|at)*$|lastmod$/
/** Longer names are none of a date. */
const longestName = 60
/** Dates of other things, and of what will be. */
const otherDates =
  /expir|unpubl|event|start|end(?:date|time)|valid|copyright|review|offer|sale|birth|death|deadline|access|cache|build|crawl|server|current|comment|read(?:ing)?time|embargo|delet|archiv|checked/

/** When a page's meta elements say that it appeared and that it was changed. */
export function metaDates(
  { meta }: Pick<Survey, 'meta'>,
  order: DateOrder
): { published: Published | null; modified: Published | null } {
  const byLetters = lettersOf(meta)
  const first = (names: readonly string[]): Published | null => {
    for (const name of names)
      for (const text of byLetters.get(name) ?? []) {
        const date = readStatedDate(text, order)
        if (date) return date
      }
    return null
  }
  // What was put up again has its first day beside the last.
  const earliest = (names: readonly string[]): Published | null =>
    names
      .map((name) => first([name]))
      .filter((date) => date !== null)
      .sort((a, b) => Number(a.iso > b.iso) - Number(a.iso < b.iso))[0] ?? null
  const like = (pattern: RegExp, not: RegExp): string[] =>
    [...byLetters.keys()].filter((name) => pattern.test(name) && !not.test(name) && !otherDates.test(name))
  return {
    published:
      first(publishedNames) ??
      earliest(like(republished, modified)) ??
      first(like(published, modified)) ??
      first(plainNames),
    modified: first(modifiedNames) ?? first(like(modified, otherDates))
  }
}

/** Meta contents by the letters of their names. */
function lettersOf(meta: Survey['meta']): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, texts] of meta) {
    if (name.length > longestName) continue
    const letters = name.replace(/[^a-z]/g, '')
    const known = found.get(letters)
    found.set(letters, known ? [...known, ...texts] : texts)
  }
  return found
}
