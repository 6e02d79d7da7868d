import { findDate, mayHoldDate } from '../dates.ts'
import { labelOf, withoutLabelAtEnd } from '../date-labels.ts'
import { isBody, isPersonName, splitNames, withoutOpening } from '../names.ts'
import { partGlued } from '../part-glued.ts'
import { remembered } from '../remembered.ts'
import { countWords, endsSentence } from './prose.ts'

const dateLabel =
  /(?:^|[\s|•·–—,/-])(?:(?:first )?(?:published|posted|updated|written)(?: on| at)?|on|опубликовано|опубліковано|am|le|el)\s*:?\s*$/iu
/** "Автор:" names whoever it is, "By" may begin anything. */
const colon = /^\S+(?:\s\S+)?\s*[:：]/u

/** The names in a byline, as written; none when the line is no byline. A date beside them may stand for the opening "By". */
export function readByline(line: string): readonly string[] {
  return line.length > 200 || (endsSentence(line) && countWords(line) > 10) ? [] : readShort(partGlued(line))
}

const readShort = remembered(5_000, (line: string): readonly string[] => {
  const date = findDate(line, { dayFirst: true })
  if (!date) return namesIn(line.trim(), false)
  // "Posted on 2 May 2020 by Ann Lee" and "Ann Lee - May 2, 2020" without what belongs to the date.
  const before = trimmed(withoutLabelAtEnd(line.slice(0, date.start).replace(dateLabel, '')))
  const rest = line.slice(date.end)
  const after = trimmed(rest)
  const later = mayHoldDate(after) ? readShort(after) : namesIn(after, true)
  if (later.length && withoutOpening(after).opened) return later
  const { opened, rest: named } = withoutOpening(before)
  if (opened && !named) return namesIn(`${before} ${after}`, true)
  const first = opened || isSetApart(rest) ? namesIn(before, true) : []
  return first.length || before ? first : later
})

/** What goes on after a date without a mark belongs to what stands before it. */
function isSetApart(rest: string): boolean {
  return /^\s*(?:$|[|•·–—,;/\d-])/u.test(rest) || labelOf(rest.trim()) !== null
}

function namesIn(text: string, isDated: boolean): readonly string[] {
  const { opened } = withoutOpening(text)
  if (!isDated && !opened) return []
  const names = splitNames(text)
  if (!names.length) return []
  if (names.every(isPersonName)) return names
  const isSure = opened && (isDated || colon.test(text) || isBody(names[0]!) || isPersonName(names[0]!))
  return isSure && /^\p{Lu}/u.test(names[0]!) ? names.filter((name) => isPersonName(name) || name === names[0]) : []
}

function trimmed(text: string): string {
  return text.replace(/^[\s|•·–—,/-]+|[\s|•·–—,/-]+$/gu, '')
}
