import type { Finding, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { bodyStart, countWords, endsSentence, isProse } from './prose.ts'

const fewestItems = 6

/** Short lines before the headline, and counters and lone signs around the text. */
export const findMenus: Step = (draft) => {
  const { left } = draft
  const title = draft.fields.find(({ field }) => field === 'title')
  const start = bodyStart(left)
  const menus = start === left.length ? new Set<SourceBlock>() : longMenus(left.slice(0, start))
  return left.flatMap((block, i): Finding[] => {
    if (!/[\p{L}\p{N}]/u.test(block.text)) return [{ block, reason: 'no words' }]
    if (title && block.line < title.line && isShort(block) && i < start) return [{ block, reason: 'menu' }]
    if (title && i < start && !/\p{L}{2}/u.test(block.text)) return [{ block, reason: 'counter' }]
    return menus.has(block) ? [{ block, reason: 'menu' }] : []
  })
}

function isShort({ text }: SourceBlock): boolean {
  return countWords(text) <= 12 && !isProse(text) && !(endsSentence(text) && countWords(text) > 5)
}

/** Runs of six and more lines of a few words each: lists of links. */
function longMenus(head: readonly SourceBlock[]): Set<SourceBlock> {
  const found: SourceBlock[] = []
  let run: SourceBlock[] = []
  const close = (): void => {
    if (run.length >= fewestItems) found.push(...run)
    run = []
  }
  for (const block of head) {
    const isItem = block.kind !== 'heading' && countWords(block.text) <= 4 && !endsSentence(block.text)
    if (isItem) run.push(block)
    else close()
  }
  close()
  return new Set(found)
}
