import type { Draft } from '../clean.ts'
import { mayHoldDate } from '../dates.ts'
import { couldName, isBody, isPersonName, splitNames, withoutOpening } from '../names.ts'
import { roles } from '../name-words.ts'
import { gluedStart, partGlued } from '../part-glued.ts'
import type { SourceBlock } from '../read.ts'
import { besideTitle } from './beside-title.ts'
import { headSign } from './head-sign.ts'
import { isJoint } from './is-joint.ts'
import { lowerWords } from './lower-words.ts'
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
  return opened(beside.head, draft) ?? nameAlone(beside.head, draft) ?? opened(beside.tail, draft) ?? []
}

/** "By Ann Lee", or "By" and then "Ann Lee", "and", "Bob Ray". */
function opened(lines: readonly SourceBlock[], { left }: Draft): SourceBlock[] | null {
  for (const block of lines) {
    if (headSign(block.text) === 'opening') {
      const names = namesAfter(left, left.indexOf(block) + 1)
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

/** A name right under the headline or beside the date. */
function nameAlone(lines: readonly SourceBlock[], { all, fields, judged }: Draft): SourceBlock[] | null {
  const places = new Map(all.map((block, i) => [block.line, i]))
  const title = places.get(fields.find(({ field }) => field === 'title')!.line)!
  const dates = lines.filter(({ text }) => headSign(text) === 'date').map(({ line }) => places.get(line)!)
  let small: ReadonlySet<string> | undefined
  for (const block of lines) {
    const at = places.get(block.line)!
    const isUnder = at > title && at - title <= close
    const isDated = dates.some((date) => Math.abs(date - at) <= close) && Math.abs(title - at) <= around
    if ((!isUnder && !isDated) || (judged && judged.cued(block) > mostlyCued)) continue
    const isBetween = at === title + 1 && dates.includes(at + 1) && isSingle(block.text) && isFirst(all, at)
    if (isTeam(block.text)) return [block]
    if ((headSign(block.text) === 'name' || isBetween) && !areWords(block.text, (small ??= lowerWords(all))))
      return [block]
  }
  return null
}

/** "Tire Repairs" is no name where the text has repairs, too. */
function areWords(text: string, small: ReadonlySet<string>): boolean {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.filter((word) => small.has(word)).length * 2 >= words.length
}

/** "Anna", "ferrywatcher" */
function isSingle(text: string): boolean {
  return /^[\p{L}\d_.-]{3,20}$/u.test(text) && couldName(text) && !roles.test(text)
}

/** Not a section that a menu names as well. */
function isFirst(blocks: readonly SourceBlock[], at: number): boolean {
  return !blocks.slice(0, at).some(({ text }) => text === blocks[at]!.text)
}

function isTeam(text: string): boolean {
  return (
    isBody(text) &&
    /(?:^|\s)(?:team|staff|desk|editors|newsroom|redaktion|rédaction|redacción|редакция|редакція)$/iu.test(text) &&
    countWords(text) <= 5 &&
    !isPersonName(text)
  )
}
