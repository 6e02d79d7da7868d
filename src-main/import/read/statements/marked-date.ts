import type { Published } from '#shared/model.ts'
import type { DateOrder } from '../../date-styles.ts'
import { findDate, readDateLine } from '../../dates.ts'
import { isImpossible, readStatedDate } from './stated-date.ts'
import { momentOf } from './survey-marks.ts'
import type { Marked } from './survey.ts'

/** What is marked as a date has it at its beginning. */
const longestShown = 100

/** The first date among marked elements: what a program reads of them, else what they show. */
export function markedDate(marked: readonly Marked[], mark: 'date' | 'updated', order: DateOrder): Published | null {
  for (const each of marked) {
    if (each.mark !== mark) continue
    const { attribs } = each.element
    const { datetime, content, title } = attribs
    const date =
      readStatedDate(momentOf(attribs) ?? datetime ?? content, order) ??
      readShown(each.text, order) ??
      readStatedDate(title, order)
    if (date) return date
  }
  return null
}

function readShown(text: string, order: DateOrder): Published | null {
  const start = text.slice(0, longestShown)
  const found = findDate(start, order) ?? readDateLine(start, order)
  return found && !isImpossible(found) ? { iso: found.iso, original: found.original, zone: found.zone } : null
}
