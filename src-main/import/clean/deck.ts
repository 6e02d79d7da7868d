import type { Draft, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { countWords, endsSentence, isProse } from './prose.ts'
import { isBeforeRepeat } from './repeats.ts'
import { isStatementLine } from './statement-line.ts'

const fewestWords = 5
/** Under a date or a byline short lines are captions. */
const fewestBelow = 8
const longest = 400
/** Dates and bylines may stand between a headline and its deck, but no more lines than these. */
const mostStatements = 4
/** Nor is a deck made of the words of buttons and notices. */
const mostlyCued = 0.4

/**
 * The line under the headline that sums the article up: the one that the format states, else the one right after the headline
 * that ends without a full stop, or that a byline, a date or the headline again sets apart from the text.
 */
export const findDeck: Step = (draft) => {
  const isOwn = ({ text }: SourceBlock): boolean => !isStatementLine(text, draft.stated.authors)
  const title = draft.fields.find(({ field }) => field === 'title')
  if (!title) return []
  const after = draft.left.findIndex(({ line }) => line > title.line)
  const own = after < 0 ? -1 : draft.left.slice(after, after + mostStatements).findIndex(isOwn)
  const at = after + own
  const block = draft.left[at]
  if (own < 0 || !block) return []
  if (draft.judged && draft.judged.cued(block) >= mostlyCued) return []
  const { deck, summary } = draft.stated
  const isStated = [deck, summary].some((text) => !!text && fold(text) === fold(block.text))
  const isApart = !!block.beside || !isProse(block.text) || !!draft.all[draft.all.indexOf(block) + 1]?.outside
  const isDeck =
    (isStated && isApart) ||
    (!deck && countWords(block.text) >= (own > 0 ? fewestBelow : fewestWords) && looksLikeDeck(draft, block, at))
  return isDeck ? [{ block, field: 'deck' }] : []
}

function looksLikeDeck(draft: Draft, block: SourceBlock, at: number): boolean {
  if (block.kind !== 'paragraph' || block.text.length > longest) return false
  const rest = draft.left.slice(at + 1)
  if (!rest.some(({ text }) => isProse(text))) return false
  return !endsSentence(block.text) || isBeforeRepeat(draft, block.line) || isBeforeField(draft, block)
}

/** A byline or date after it, where none stands between it and the headline. */
function isBeforeField({ all, fields }: Draft, block: SourceBlock): boolean {
  const next = all[all.indexOf(block) + 1]
  return fields.some(({ line, field }) => line === next?.line && (field === 'byline' || field === 'date'))
}
