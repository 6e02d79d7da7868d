import type { Finding, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { countWords, endsSentence } from './prose.ts'

const fewestItems = 3
const longestItem = 24
/** Who has the rights in a page, and since when. */
const rights = /^(?:©|\(c\)|copyright\b)[\s©]{0,3}(?:19|20)\d\d\b/iu
const longestRights = 100

/**
 * What stands at the edges of a page in any language, in those too that the learned judge has no words of: a list of a few words a
 * line before the headline, and the line with the rights.
 */
export const findPageEdges: Step = ({ left, fields }) => {
  const title = fields.find(({ field }) => field === 'title')
  const head = title ? left.filter(({ line }) => line < title.line) : []
  return [
    ...listsOf(head).map((block): Finding => ({ block, reason: 'menu' })),
    ...left
      .filter(({ text }) => text.length <= longestRights && rights.test(text))
      .map((block): Finding => ({ block, reason: 'copyright line' }))
  ]
}

/** Three and more items one after the other. */
function listsOf(blocks: readonly SourceBlock[]): SourceBlock[] {
  const found: SourceBlock[] = []
  let run: SourceBlock[] = []
  for (const block of [...blocks, null]) {
    if (block && isItem(block)) run.push(block)
    else {
      if (run.length >= fewestItems) found.push(...run)
      run = []
    }
  }
  return found
}

function isItem({ text }: SourceBlock): boolean {
  return text.length <= longestItem && countWords(text) <= 3 && !endsSentence(text) && !/\p{N}/u.test(text)
}
