import type { Draft, Finding, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { bodyStart, countWords, endsSentence, isProse } from './prose.ts'

/** Short lines before the headline, and counters and lone signs around the text. */
export const findMenus: Step = (draft) => {
  const { left } = draft
  const title = draft.fields.find(({ field }) => field === 'title')
  const start = bodyStart(left)
  return left.flatMap((block, i): Finding[] => {
    if (!/[\p{L}\p{N}]/u.test(block.text)) return [{ block, reason: 'no words' }]
    if (title && block.line < title.line && isShort(block) && i < start) return [{ block, reason: 'menu' }]
    if (title && i < start && !/\p{L}{2}/u.test(block.text)) return [{ block, reason: 'counter' }]
    return isInLongMenu(draft, block, i, start) ? [{ block, reason: 'menu' }] : []
  })
}

function isShort({ text }: SourceBlock): boolean {
  return countWords(text) <= 12 && !isProse(text) && !(endsSentence(text) && countWords(text) > 5)
}

/** Six and more lines of a few words each, before the text begins, are a list of links. */
function isInLongMenu({ left }: Draft, block: SourceBlock, i: number, start: number): boolean {
  if (i >= start || start === left.length || block.kind === 'heading') return false
  const isItem = (other: SourceBlock | undefined): boolean =>
    !!other && countWords(other.text) <= 4 && !endsSentence(other.text)
  if (!isItem(block)) return false
  let first = i
  let last = i
  while (first > 0 && isItem(left[first - 1])) first -= 1
  while (last + 1 < start && isItem(left[last + 1])) last += 1
  return last - first >= 5
}
