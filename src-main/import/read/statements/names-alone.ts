import { roles } from '../../name-words.ts'
import { findDate, mayHoldDate } from '../../dates.ts'
import { isPersonName, splitNames } from '../../names.ts'
import { areWords, lowerWords } from '../../clean/lower-words.ts'
import { countWords } from '../../clean/prose.ts'
import { fold } from '../../tidy.ts'
import type { BylineZone, ZoneLine } from './byline-zone.ts'
import { lineText, type Survey } from './survey.ts'

/** A line that tells when or how long has no more words besides. */
const mostWords = 6
const longest = 90
const ago =
  /(?:^|\s)(?:\d{1,3}|an?)\s?(?:h|hrs?|hours?|d|days?|w|wks?|weeks?|mos?|months?|y|yrs?|years?|min(?:ute)?s?)(?:\s+(?:ago|read))?(?:\s|$)/i
const buttons =
  /(?:^|\s)(?:facebook|linkedin|twitter|x|instagram|pinterest|whatsapp|skype|reddit|telegram|youtube|tiktok|bluesky|mastodon|e-?mail|print|links?|ask|questions?|answers?|forums?|share|follow|subscribe|download|contact|search|sign|log|join|free|quick|start|watch|listen|play|open|show|new|best|top)(?:\s|$)/i
const apart = /\s+[|•·–—]\s+|\s*[•·|]\s*/u

/**
 * The names that stand under a headline with nothing that says who they are: right beside a line that tells when, or with what
 * they do right under them. None that a menu has too, that the headline speaks of, or whose words the text uses as words.
 */
export function namesAlone(survey: Survey, zone: BylineZone, title: string): string[] {
  const lines = zone.lines.filter(({ under }) => under)
  for (const [i, line] of lines.entries()) {
    const names = namesOf(line.text)
    if (names.length && isByline(lines, i) && !names.some((name) => isOther(name, title, survey))) return names
  }
  return []
}

/** "Ann Lee", "Ann Lee, Bob Ray & Cy Fox", "Ann Lee · 2 hours ago" */
function namesOf(text: string): string[] {
  if (text.length > longest || withDate(text)) return []
  const pieces = text.split(apart)
  const first = pieces[0]!.trim()
  if (pieces.length > 1 && !pieces.slice(1).some((piece) => ago.test(piece))) return []
  if (isPersonName(first)) return [first]
  const names = splitNames(first)
  const rest = names.reduce((left, name) => left.replace(name, ''), first)
  return names.length > 1 && names.every(isPersonName) && /^(?:[\s,&]|and|und|et|y|и)+$/iu.test(rest) ? names : []
}

function isByline(lines: readonly ZoneLine[], i: number): boolean {
  const { text, line } = lines[i]!
  if (apart.test(text)) return true
  const beside = [lines[i - 1], lines[i + 1]].filter((other) => other && Math.abs(other.line - line) === 1)
  if (beside.some((other) => other && tellsWhen(other.text))) return true
  const next = lines[i + 1]
  const isJob = next?.line === line + 1 && roles.test(next.text) && countWords(next.text) <= mostWords + 2
  const after = lines[i + 2]
  return !!isJob && !!after && tellsWhen(after.text)
}

function tellsWhen(text: string): boolean {
  return text.length <= longest && countWords(text) <= mostWords + 3 && (withDate(text) || ago.test(text))
}

function withDate(text: string): boolean {
  if (!mayHoldDate(text)) return false
  const date = findDate(text, { dayFirst: true })
  return date !== null && date.iso.length >= 10
}

/** A button, a section, a subject or plain words in capitals. */
function isOther(name: string, title: string, survey: Survey): boolean {
  if (buttons.test(name) || name === name.toUpperCase() || /^\p{Lu}{2,}(?!\p{L})/u.test(name)) return true
  const folded = fold(name)
  if (` ${fold(title)} `.includes(` ${folded} `)) return true
  if (survey.lines.some((line) => line.side === 'menu' && fold(lineText(line)) === folded)) return true
  return areWords(name, lowerWords(survey.lines.map((line) => ({ text: lineText(line) }))))
}
