import type { Step } from '../clean.ts'
import { findDate } from '../dates.ts'
import { bodyStart, countWords, endsSentence } from './prose.ts'

const opening =
  /^(?:(?:written |reported |story |posted |article )?by|author|authors|words by|автор|авторы|автори|текст|von|autor|autoren|par|auteur|por|autora?|autores|di|autore)(?!\p{L})\s*:?\s+/iu
const dateLabel =
  /(?:^|[\s|•·–—,/-])(?:(?:first )?(?:published|posted|updated|written)(?: on| at)?|on|опубликовано|am|le|el)\s*:?\s*$/iu
const name =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:de|da|di|du|del|della|van|von|der|den|la|le|bin|al|el|y|e|ten|ter)(?!\p{L}))$/u

/** The line that names the authors: "By …" and its like in other languages, before the text or right after it. */
export const findBylines: Step = ({ left, judged }) => {
  const start = bodyStart(left, judged)
  const block = left.find(
    ({ text, beside }, i) => (i < start || beside || i >= left.length - 2) && readByline(text).length > 0
  )
  return block ? [{ block, field: 'byline' }] : []
}

/** The names in a byline, as written; none when the line is no byline. A date beside them may stand for the opening "By". */
export function readByline(line: string): string[] {
  if (line.length > 200 || (endsSentence(line) && countWords(line) > 10)) return []
  const date = findDate(line)
  const bare = date ? withoutDate(line, date) : line.trim()
  if (!date && !opening.test(bare)) return []
  const people = bare.replace(opening, '').split(/\s*[|•·–—/]\s*|\s-\s/u, 1)[0]!
  const names = people
    .split(/\s*(?:,|;|&|\s(?:and|und|et|y|и|та|і|e)\s)\s*/u)
    .map((part) => part.replace(/[.,:;]+$/, '').trim())
    .filter(Boolean)
  return names.every(isName) || (opening.test(bare) && isName(names[0] ?? '')) ? names.filter(isName) : []
}

/** "Posted on 2 May 2020 by Ann Lee" and "Ann Lee - May 2, 2020" without what belongs to the date. */
function withoutDate(line: string, { start, end }: { start: number; end: number }): string {
  const before = line.slice(0, start).replace(dateLabel, '')
  return `${before} ${line.slice(end)}`.replace(/^[\s|•·–—,/-]+|[\s|•·–—,/-]+$/gu, '')
}

function isName(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length <= 6 && words.every((word) => name.test(word)) && /^\p{Lu}/u.test(text)
}
