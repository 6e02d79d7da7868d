import type { Step } from '../clean.ts'
import { findDate } from '../dates.ts'
import { bodyStart, countWords, endsSentence } from './prose.ts'

const opening =
  /^(?:(?:written |reported |story |posted |article )?by|author|authors|words by|автор|авторы|автори|текст|von|autor|autoren|par|auteur|por|autora?|autores|di|autore)(?!\p{L})\s*:?\s+/iu
const name =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|(?:de|da|di|du|del|della|van|von|der|den|la|le|bin|al|el|y|e|ten|ter)(?!\p{L}))$/u

/** The line that names the authors: "By …" and its like in other languages, before the text or right after it. */
export const findBylines: Step = ({ left }) => {
  const start = bodyStart(left)
  const block = [...left.slice(0, start), ...left.slice(Math.max(start, left.length - 2))].find(
    ({ text }) => readByline(text).length > 0
  )
  return block ? [{ block, field: 'byline' }] : []
}

/** The names in a byline, as written; none when the line is no byline. */
export function readByline(line: string): string[] {
  if (!opening.test(line) || line.length > 200 || (endsSentence(line) && countWords(line) > 10)) return []
  const date = findDate(line)
  const bare = (date ? line.slice(0, date.start) : line).replace(opening, '')
  const people = bare.split(/\s*[|•·–—/]\s*|\s-\s/u, 1)[0]!
  const names = people
    .split(/\s*(?:,|;|&|\s(?:and|und|et|y|и|та|і|e)\s)\s*/u)
    .map((part) => part.replace(/[.,:;]+$/, '').trim())
    .filter(Boolean)
  const isList = names.length > 0 && isName(names[0]!)
  return isList ? names.filter(isName) : []
}

function isName(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length <= 6 && words.every((word) => name.test(word)) && /^\p{Lu}/u.test(text)
}
