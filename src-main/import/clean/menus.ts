import type { Finding, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { bodyStart, countWords, endsSentence, isProse } from './prose.ts'

/** A list of links has so many items; right above a headline fewer tell it. */
const fewestItems = 6
const fewestAbove = 3
const longestAbove = 24

/** Short lines before the headline, and counters and lone signs around the text. */
export const findMenus: Step = (draft) => {
  const { left } = draft
  const title = draft.fields.find(({ field }) => field === 'title')
  const start = bodyStart(left)
  const menus = new Set(start === left.length ? [] : runsOf(left.slice(0, start), isItem, fewestItems))
  return left.flatMap((block, i): Finding[] => {
    if (!/[\p{L}\p{N}]/u.test(block.text)) return [{ block, reason: 'no words' }]
    if (title && block.line < title.line && isShort(block) && i < start) return [{ block, reason: 'menu' }]
    if (title && i < start && !/\p{L}{2}/u.test(block.text)) return [{ block, reason: 'counter' }]
    return menus.has(block) ? [{ block, reason: 'menu' }] : []
  })
}

/** A list of a few words a line above the headline of a scraped text, in those languages too that the learned judge has no words of. */
export const findMenuAbove: Step = ({ left, fields }) => {
  const title = fields.find(({ field }) => field === 'title')
  const head = title ? left.filter(({ line }) => line < title.line) : []
  return runsOf(head, isItemAbove, fewestAbove).map((block) => ({ block, reason: 'menu' }))
}

function isItemAbove({ text }: SourceBlock): boolean {
  return text.length <= longestAbove && countWords(text) <= 3 && !endsSentence(text) && !/\p{N}/u.test(text)
}

function isShort({ text }: SourceBlock): boolean {
  return countWords(text) <= 12 && !isProse(text) && !(endsSentence(text) && countWords(text) > 5)
}

function isItem({ text, kind }: SourceBlock): boolean {
  return kind !== 'heading' && countWords(text) <= 4 && !endsSentence(text)
}

/** What stands in runs of so many items and more. */
function runsOf(
  blocks: readonly SourceBlock[],
  isItem: (block: SourceBlock) => boolean,
  fewest: number
): SourceBlock[] {
  const found: SourceBlock[] = []
  let run: SourceBlock[] = []
  for (const block of [...blocks, null]) {
    if (block && isItem(block)) run.push(block)
    else {
      if (run.length >= fewest) found.push(...run)
      run = []
    }
  }
  return found
}
