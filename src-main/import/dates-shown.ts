import type { FieldLine, Published } from '#shared/model.ts'
import { labelOf } from './date-labels.ts'
import type { DateOrder } from './date-styles.ts'
import { findDate, readDateLine } from './dates.ts'
import { asGlued, partGlued } from './part-glued.ts'
import { orderOf } from './read/statements/date-order.ts'
import { shownDates, type ShownDates } from './read/statements/shown-dates.ts'

/** When lines say that an article appeared and was changed. */
export interface DatesShown {
  published: Published | null
  modified: Published | null
  /** The day of publication is only that of a change, or its day and month could be swapped. */
  isGuess: boolean
}

/**
 * What the lines of an article's date, else that of its byline, say of when. A day of which they only say that something was
 * changed on it is that of publication for want of a better one, as a guess. `others`: the text's lines, which show whether it
 * writes the day or the month first.
 */
export function datesShown(
  fields: readonly FieldLine[],
  language: string | null,
  others: readonly { text: string }[] = []
): DatesShown {
  const lines = (['date', 'byline'] as const).flatMap((name) =>
    fields.filter(({ field }) => field === name).map(({ text }) => text)
  )
  const sure = language && language !== 'en' ? { dayFirst: true } : {}
  const shown = readLines(lines, sure)
  if (shown.published || language !== 'en') return withGuess(shown, shown.published === null)
  const { order, isOrderGuessed } = orderOf(
    others.map(({ text }) => ({ parts: [text], side: '' })),
    language,
    ''
  )
  const ordered = readLines(lines, order)
  return withGuess(ordered, isOrderGuessed || ordered.published === null)
}

function withGuess(
  { published, updated }: Record<'published' | 'updated', Published | null>,
  isGuess: boolean
): DatesShown {
  const date = published ?? updated
  return { published: date, modified: updated, isGuess: isGuess && date !== null }
}

function readLines(lines: readonly string[], order: DateOrder): Record<'published' | 'updated', Published | null> {
  const read = lines.map((line) => readLine(line, order))
  const first = (kind: keyof ShownDates): Published | null => read.map((dates) => dates[kind]).find(Boolean) ?? null
  return { published: first('published') ?? first('unlabelled'), updated: first('updated') }
}

function readLine(line: string, order: DateOrder): ShownDates {
  const text = partGlued(line)
  const shown = shownDates([{ text, above: '' }], order)
  if (!shown.published && !shown.updated && !shown.unlabelled) {
    const found = readDateLine(text, order) ?? findDate(text, order)
    if (found) shown[labelOf(text) ?? 'unlabelled'] = { iso: found.iso, original: found.original, zone: found.zone }
  }
  for (const kind of ['published', 'updated', 'unlabelled'] as const) {
    const date = shown[kind]
    if (date) shown[kind] = { ...date, original: asGlued(line, date.original) }
  }
  return shown
}
