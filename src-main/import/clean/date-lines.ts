import type { Draft, Finding, Step } from '../clean.ts'
import { labelAtEnd, labelOf, type DateLabel } from '../date-labels.ts'
import { findDate, mayHoldDate, readDateLine } from '../dates.ts'
import { partGlued } from '../part-glued.ts'
import type { SourceBlock } from '../read.ts'
import { besideTitle } from './beside-title.ts'
import { bodyStart, countWords } from './prose.ts'
import { isDated } from './statement-line.ts'

/** Longer lines about a headline tell something else, and a date is at least this share of them. */
const mostWords = 16
const telling = 0.2
/** The characters of a date to the day. */
const wholeDay = 10

/**
 * The line that is the date of publication, before the text or right after it, the one that tells of the last change where it is
 * another, and lines that say the same date again.
 */
export const findDateLines: Step = (draft) => {
  const byline = draft.judged && draft.fields.find(({ field }) => field === 'byline')
  if (byline && tellsDate(byline.text) && labelIn(byline.text) !== 'updated') return []
  const own = ownDate(draft)
  const dated = headAndTail(draft).flatMap((block) => {
    const date = readDateLine(partGlued(block.text))
    return date ? [{ block, day: date.iso.slice(0, 10) }] : []
  })
  const first = own ?? dated[0]
  if (!first) return []
  const findings: Finding[] = [{ block: first.block, field: 'date' }]
  let isChanged = labelIn(first.block.text) === 'updated'
  for (const { block, day } of dated) {
    if (block === first.block) continue
    if (day === first.day) findings.push({ block, reason: 'date repeated' })
    else if (!isChanged && labelIn(block.text) === 'updated') {
      isChanged = true
      findings.push({ block, field: 'date' })
    }
  }
  return findings
}

/**
 * Of the dates about the headline of a scraped text, or right after the article, the first that says it is of publication, else the
 * first that says nothing of changes. Several dates after an article are those of others.
 */
function ownDate(draft: Draft): { block: SourceBlock; day: string } | undefined {
  const beside = besideTitle(draft)
  if (!beside) return undefined
  const tail = beside.tail.filter(({ text }) => mayHoldDate(text) && isDate(partGlued(text)))
  const dated = [
    ...beside.head.filter(({ text }) => mayHoldDate(text) && tellsDate(text)),
    ...tail.filter(({ text }) => tail.length === 1 || labelIn(text))
  ]
  const block =
    dated.find(({ text }) => labelIn(text) === 'published') ??
    dated.find(({ text }) => labelIn(text) !== 'updated') ??
    dated[0]
  return block && { block, day: findDate(partGlued(block.text), { dayFirst: true })?.iso.slice(0, 10) ?? '' }
}

/** The label before the first date of a line. */
function labelIn(line: string): DateLabel | null {
  const text = partGlued(line)
  const found = findDate(text, { dayFirst: true })
  return (found && labelAtEnd(text.slice(0, found.start))) ?? labelOf(text)
}

function isDate(text: string): boolean {
  return readDateLine(text, { dayFirst: true }) !== null || isDated(text)
}

/** About a headline a short line may say more than when: "Essay - Published 3 May 2024 | Ferries". */
function tellsDate(line: string): boolean {
  const text = partGlued(line)
  if (isDate(text)) return true
  if (countWords(text) > mostWords) return false
  const date = findDate(text, { dayFirst: true })
  if (!date || date.iso.length < wholeDay) return false
  return date.start < 4 || (date.end - date.start) / text.length >= telling || !!labelAtEnd(text.slice(0, date.start))
}

/** Dates within the text are the text's own. A text that never begins is searched at its head. */
function headAndTail({ left, judged }: Draft): Draft['left'] {
  const start = bodyStart(left, judged)
  if (start === left.length) return left.slice(0, 12)
  return left.filter(({ beside }, i) => i < start || beside || i >= Math.max(start + 1, left.length - 3))
}
