import type { Published } from '#shared/model.ts'
import { isOtherLabel, labelAtEnd, labelOf, type DateLabel } from '../../date-labels.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDates, mayHoldDate, readDateLine } from '../../dates.ts'
import { countWords, endsSentence } from '../../clean/prose.ts'
import { withoutOpening } from '../../names.ts'
import { isImpossible } from './stated-date.ts'

/** The dates that a page shows at its headline, by what they are said to be. */
export type ShownDates = Record<DateLabel | 'unlabelled', Published | null>

/** A line of a page where dates may stand, and the text right above it. */
export interface DatedLine {
  text: string
  above: string
}

/** A date without a label among more other words than this is what a sentence speaks of. */
const mostWords = 12
/** A word of a sentence that leads to a date; names do so in bylines. */
const toldOn = /(?:^\P{L}*\p{L}+|\s\p{Ll}+)\s+(?:on|until|till|through|from|after|before|between)\s+(?:\p{L}+,?\s+)?$/u
/** A sentence has at least so many words besides a date within it. */
const fewestWords = 5

/**
 * The first date of each kind in some lines. `updated`: texts that are marked as the date of a change. `latest`: the last day
 * that a date without a label may name.
 */
export function shownDates(
  lines: readonly DatedLine[],
  order: DateOrder,
  { updated = [], latest = null }: { updated?: readonly string[]; latest?: string | null } = {}
): ShownDates {
  const found: ShownDates = { published: null, updated: null, unlabelled: null }
  for (const { text, above } of lines)
    if (mayHoldDate(text))
      for (const { kind, date } of datesIn(text, above, order)) {
        const isUpdate = kind === 'unlabelled' && updated.some((marked) => marked.includes(date.original))
        const isLate = kind === 'unlabelled' && !isUpdate && latest !== null && date.iso.slice(0, 10) > latest
        if (!isLate) found[isUpdate ? 'updated' : kind] ??= date
      }
  return found
}

function datesIn(text: string, above: string, order: DateOrder): { kind: keyof ShownDates; date: Published }[] {
  const list = [...findDates(text, order)].filter((date) => date.iso.length >= 10 && !isImpossible(date))
  if (!list.length) {
    const short = readDateLine(text, order)
    return short && short.iso.length >= 10 ? [{ kind: labelOf(text) ?? 'unlabelled', date: short }] : []
  }
  let from = 0
  const others = countWords(text) - list.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0)
  return list.flatMap(({ iso, original, zone, start, end }) => {
    const before = text.slice(from, start)
    from = end
    if (/©|\(c\)|copyright/i.test(before.slice(-30))) return []
    const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, start))
    if (isOtherLabel(before, isFirst ? above : '')) return []
    const label = labelAtEnd(before) ?? (isFirst ? wholeLabel(above) : null)
    if (!label && (others > mostWords || (!isFirst && isTold(text, before, others)))) return []
    return [{ kind: label ?? 'unlabelled', date: { iso, original, zone } }]
  })
}

/** Whether a line speaks of what was or will be on a day: it is a sentence, or "Held on 3 May at the pier". */
function isTold(text: string, before: string, others: number): boolean {
  if (withoutOpening(text).opened) return false
  return (others >= fewestWords && endsSentence(text)) || toldOn.test(before)
}

/** The line above labels a date only when it says nothing else. */
function wholeLabel(line: string): DateLabel | null {
  return line.length < 40 ? labelAtEnd(line) : null
}
