import type { Draft, Finding, Step } from '../clean.ts'
import { readDateLine } from '../dates.ts'
import { bodyStart } from './prose.ts'

/** The line that is the date of publication, before the text or right after it, and lines that say the same date again. */
export const findDateLines: Step = (draft) => {
  const dated = headAndTail(draft).flatMap((block) => {
    const date = readDateLine(block.text)
    return date ? [{ block, date }] : []
  })
  const first = dated[0]
  if (!first) return []
  const findings: Finding[] = [{ block: first.block, field: 'date' }]
  for (const { block, date } of dated.slice(1))
    if (date.iso.slice(0, 10) === first.date.iso.slice(0, 10)) findings.push({ block, reason: 'date repeated' })
  return findings
}

/** Dates within the text are the text's own. A text that never begins is searched at its head. */
function headAndTail({ left, judged }: Draft): Draft['left'] {
  const start = bodyStart(left, judged)
  if (start === left.length) return left.slice(0, 12)
  return left.filter(({ beside }, i) => i < start || beside || i >= Math.max(start + 1, left.length - 3))
}
