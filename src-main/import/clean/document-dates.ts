import type { Step } from '../clean.ts'
import { readPlaceLine } from '../datelines.ts'
import { findDateLines } from './date-lines.ts'
import { bodyStart } from './prose.ts'

/** More lines than this before the text are no head of a document. */
const longest = 12

/** The lines that date a document: those that dates stand in alone, or one in its head that says where, too, or of which press release. */
export const findDocumentDates: Step = (draft) => {
  const found = findDateLines(draft)
  const block = draft.left
    .slice(0, Math.min(longest, bodyStart(draft.left)))
    .find(({ text, kind }) => (kind === 'paragraph' || kind === 'heading') && readPlaceLine(text) !== null)
  const isFirst = block && !found.some((finding) => finding.block.line <= block.line)
  return isFirst ? [{ block, field: 'date' }] : found
}
