import type { Draft } from '../clean.ts'
import { mayHoldDate } from '../dates.ts'
import { couldName, isBody, isPersonName, splitNames, withoutOpening } from '../names.ts'
import { jobs, roles } from '../name-words.ts'
import { gluedStart, partGlued } from '../part-glued.ts'
import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { aboutAuthor } from './about-author.ts'
import { besideTitle } from './beside-title.ts'
import { headSign } from './head-sign.ts'
import { isJoint } from './is-joint.ts'
import { isJobLine } from './job-line.ts'
import { areWords, lowerWords } from './lower-words.ts'
import { readByline } from './read-byline.ts'
import { countWords } from './prose.ts'

/** A name without "By" stands this close to the headline or to the date. */
const close = 2
const around = 6
/** Names are not made of the words of buttons. */
const mostlyCued = 0.3
/** A name after "By" on a line of its own is no longer than this. */
const mostWords = 14
/** So many names at most follow each other line by line. */
const mostNames = 8

/**
 * The lines that name the authors of a scraped text, about its headline or right after the article: a byline, an opening such as
 * "Written by" with the names on lines of their own, or a name alone beside the headline or the date. None where there are none, null where no headline was found.
 */
export function ownByline(draft: Draft): SourceBlock[] | null {
  const beside = besideTitle(draft)
  if (!beside) return null
  return (
    opened(beside.head, draft) ??
    nameAlone(beside.head, draft) ??
    opened(beside.tail, draft) ??
    aboutAuthor(draft) ??
    []
  )
}

/** "By Ann Lee", or "By" and then "Ann Lee", "and", "Bob Ray". */
function opened(lines: readonly SourceBlock[], { left, fields }: Draft): SourceBlock[] | null {
  const title = fold(fields.find(({ field }) => field === 'title')!.text)
  const isTitle = (block: SourceBlock | undefined): boolean => !!block && fold(block.text) === title
  for (const block of lines) {
    if (headSign(block.text) === 'opening') {
      const next = left.indexOf(block) + 1
      // A portrait between them is named like the headline.
      const names = namesAfter(left, isTitle(left[next]) ? next + 1 : next)
      if (names.length) return [block, ...names]
    } else if (mayOpen(partGlued(block.text)) && readByline(block.text).length && !isOwnWord(block, left))
      return [block]
  }
  return null
}

/** "ByWard Market" is no byline where the text speaks of ByWard. */
export function isOwnWord(block: SourceBlock, blocks: readonly SourceBlock[]): boolean {
  const word = gluedStart(block.text)
  return !!word && blocks.some(({ text }) => text.length > block.text.length && text.includes(word))
}

function mayOpen(text: string): boolean {
  return countWords(text) <= 2 * mostWords && (withoutOpening(text).opened || mayHoldDate(text))
}

function namesAfter(left: readonly SourceBlock[], at: number): SourceBlock[] {
  const found: SourceBlock[] = []
  for (let i = at; i < left.length && found.length < mostNames; i += 2) {
    const block = left[i]!
    if (!isNameLine(block.text)) break
    found.push(block)
    const next = left[i + 1]
    const ends = /,\s*$/.test(block.text)
    if (next && isJoint(next.text)) found.push(next)
    else if (!ends) break
    else i--
  }
  return found
}

/** After an opening anything that could name somebody does. */
function isNameLine(text: string): boolean {
  const first = splitNames(text)[0]
  return !!first && countWords(text) <= mostWords && /^[\p{Lu}\p{Lo}]/u.test(text) && couldName(first)
}

/** A name right under the headline, beside the date, or above what somebody does. */
function nameAlone(lines: readonly SourceBlock[], draft: Draft): SourceBlock[] | null {
  const { all, judged } = draft
  const place = placesOf(lines, draft)
  let small: ReadonlySet<string> | undefined
  for (const block of lines) {
    const at = place.of(block)
    if (!place.isNamed(at) || (judged && judged.cued(block) > mostlyCued && !jobs.test(block.text))) continue
    const isAlone = headSign(block.text) === 'name' || (place.isBetween(at) && isSingle(block.text) && isFirst(all, at))
    const isGroup = isTeam(block.text)
    if (!isAlone && !isGroup) continue
    if (isGroup && !/^team\s/i.test(block.text)) return [block]
    const name = isGroup ? block.text.slice(5) : splitNames(block.text).join(' ') || block.text
    if (!areWords(name, (small ??= lowerWords(all)))) return [block]
  }
  return null
}

/** Where among all lines of a text names stand. */
function placesOf(lines: readonly SourceBlock[], { all, fields }: Draft) {
  const places = new Map(all.map((block, i) => [block.line, i]))
  const title = places.get(fields.find(({ field }) => field === 'title')!.line)!
  const dates = lines.filter(({ text }) => headSign(text) === 'date').map(({ line }) => places.get(line)!)
  const isTitle = (at: number): boolean => !!all[at] && fold(all[at].text) === fold(all[title]!.text)
  return {
    of: (block: SourceBlock): number => places.get(block.line)!,
    isNamed: (at: number): boolean =>
      (at > title && at - title <= close) ||
      (dates.some((date) => Math.abs(date - at) <= close) && Math.abs(title - at) <= around) ||
      (at > title && isJobLine(all[at + 1]?.text ?? '')) ||
      (isTitle(at - 1) && isTitle(at + 1)),
    /** Between headline and date. */
    isBetween: (at: number): boolean => at === title + 1 && dates.includes(at + 1)
  }
}

/** "Anna", "ferrywatcher" */
function isSingle(text: string): boolean {
  return /^[\p{L}\d_.-]{3,20}$/u.test(text) && couldName(text) && !roles.test(text)
}

/** Not a section that a menu names as well. */
function isFirst(blocks: readonly SourceBlock[], at: number): boolean {
  return !blocks.slice(0, at).some(({ text }) => text === blocks[at]!.text)
}

const team =
  /^team\s(?=\p{Lu})|(?:^|\s)(?:team|staff|desk|editors|newsroom|redaktion|rédaction|redacción|редакция|редакція)$/iu

function isTeam(text: string): boolean {
  return isBody(text) && team.test(text) && countWords(text) <= 5 && !isPersonName(text)
}
