import { findDate } from '../dates.ts'
import { isBody, isPersonName, splitNames, withoutOpening } from '../names.ts'
import { remembered } from '../remembered.ts'
import { countWords, endsSentence } from './prose.ts'

const dateLabel =
  /(?:^|[\s|•·–—,/-])(?:(?:first )?(?:published|posted|updated|written)(?: on| at)?|on|опубликовано|опубліковано|am|le|el)\s*:?\s*$/iu
/** "Автор:" names whoever it is, "By" may begin anything. */
const colon = /^\S+(?:\s\S+)?\s*[:：]/u

/** The names in a byline, as written; none when the line is no byline. A date beside them may stand for the opening "By". */
export function readByline(line: string): readonly string[] {
  return line.length > 200 || (endsSentence(line) && countWords(line) > 10) ? [] : readShort(line)
}

const readShort = remembered(5_000, (line: string): readonly string[] => {
  const date = findDate(line)
  const bare = date ? withoutDate(line, date) : line.trim()
  const { opened } = withoutOpening(bare)
  if (!date && !opened) return []
  const names = splitNames(bare)
  if (!names.length) return []
  if (names.every(isPersonName)) return names
  const isSure = opened && (date !== null || colon.test(bare) || isBody(names[0]!) || isPersonName(names[0]!))
  return isSure && /^\p{Lu}/u.test(names[0]!) ? names.filter((name) => isPersonName(name) || name === names[0]) : []
})

/** "Posted on 2 May 2020 by Ann Lee" and "Ann Lee - May 2, 2020" without what belongs to the date. */
function withoutDate(line: string, { start, end }: { start: number; end: number }): string {
  const before = line.slice(0, start).replace(dateLabel, '')
  return `${before} ${line.slice(end)}`.replace(/^[\s|•·–—,/-]+|[\s|•·–—,/-]+$/gu, '')
}
