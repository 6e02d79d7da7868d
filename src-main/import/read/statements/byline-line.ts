import { withoutDayOpening, withoutLabelAtEnd } from '../../date-labels.ts'
import { findDate } from '../../dates.ts'
import { openings, wideJob } from '../../name-words.ts'
import { isPersonName, splitNames, withoutOpening } from '../../names.ts'

/** A line with a Korean name and an address is no longer. */
const longestWide = 60

/** The names in a line that begins as bylines do. */
export function openedNames(
  text: string,
  parts: readonly string[],
  isGroup: (name: string) => boolean = () => false
): string[] {
  const { opened, rest } = withoutOpening(text)
  if (!opened) return []
  const group = groupIn(rest, isGroup)
  if (group) return [group]
  const names = splitNames(untilDate(rest))
  if (names.every(isPersonName) || parts.length < 2) return names
  const part = parts.map((each) => withoutOpening(each.trim()).rest.trim()).find((each) => each !== '')
  return splitNames(part ?? '')
}

/** The one organisation that a text begins with, though its name is one of two: "Lee & Ray Team | 3 May 2024". */
export function groupIn(text: string, isGroup: (name: string) => boolean): string | null {
  const [piece = ''] = untilDate(text).split(/\s*[|•·]\s*|\s[–—-]\s/u)
  const name = piece.trim()
  if (!/\s(?:&|and|und|et|y|и)\s/u.test(name) || /[,;]/.test(name) || !isGroup(name)) return null
  return name.split(/\s(?:&|and|und|et|y|и)\s/u).some(isPersonName) ? null : name
}

/** A text without its first date and what follows, unless it begins with that. */
function untilDate(text: string): string {
  const date = findDate(text, { dayFirst: true })
  const before = date ? withoutDayOpening(text.slice(0, date.start)) : ''
  return /\p{L}/u.test(before) ? before : text
}

const within = /(?:^|[\s|•·–—-])(?:by|von|par|por|di|door|av|af|przez|автор):?\s+(?=[\p{Lu}\p{Lo}])(.+)$/iu
const labelled = new RegExp(`(?:^|[\\s|•·–—-])(?:${openings})\\s*[:：]\\s*(\\S.*)$`, 'iu')
const nextLabel = /\s\S{2,12}\s?[:：].*$/u

/** "Posted on 2 May 2020 by Ann Lee", "2 May 2020 | Author: Ann Lee" */
export function withinNames(text: string): string[] {
  const after = within.exec(text)?.[1]
  if (after) return splitNames(untilDate(after))
  const named = labelled.exec(text)?.[1]
  return named ? splitNames(untilDate(named).replace(nextLabel, '')) : []
}

/** "한서윤 기자 han@post.example" */
const wideSigned = new RegExp(
  `^(?:${wideJob}\\s)?(?<name>\\p{Script=Hangul}{2,4})(?:\\s${wideJob})?(?:\\s*[=·|]?\\s*\\S+@\\S+)?$`,
  'u'
)

/** The name in a line that is nothing but a Korean name with what its bearer does. */
export function wideName(text: string): string[] {
  const name = text.length < longestWide ? wideSigned.exec(text)?.groups?.name : undefined
  return name && name !== text && isPersonName(name) ? [name] : []
}

/** "Dec 3, 2025 • Ann Lee in Harbours" */
export function besideDate(text: string): string[] {
  const date = findDate(text)
  if (!date || date.iso.length < 10 || text.length > 120 || text.includes('/')) return []
  const pieces = [withoutLabelAtEnd(text.slice(0, date.start)), text.slice(date.end)].map((piece) =>
    piece.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
  )
  return pieces.map(splitNames).find((names) => names.length > 0 && names.every(isPersonName)) ?? []
}
