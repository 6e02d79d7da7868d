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
/** Below more blocks than these a deck stands nowhere. */
const lowest = 6
/** Of a line that its page calls the deck. */
const fewestCalled = 4
/** Nor is a deck made of the words of buttons and notices. */
const mostlyCued = 0.4

/**
 * The line under the headline that sums the article up: the one that the format states, else the one right after the headline
 * that ends without a full stop, or that a byline, a date or the headline again sets apart from the text.
 */
export const findDeck: Step = (draft) => {
  const isSaid = ({ text }: SourceBlock): boolean => isStatementLine(text, draft.stated.authors)
  const isOwn = (block: SourceBlock): boolean => block.called !== 'other' && !isSaid(block)
  const title = draft.fields.find(({ field }) => field === 'title')
  if (!title) return []
  const after = draft.left.findIndex(({ line }) => line > title.line)
  const called = after < 0 ? null : calledDeck(draft, after)
  if (called) return [{ block: called, field: 'deck' }]
  const own = after < 0 ? -1 : draft.left.slice(after, after + mostStatements).findIndex(isOwn)
  const at = after + own
  const block = draft.left[at]
  if (own < 0 || !block) return []
  if (draft.judged && draft.judged.cued(block) >= mostlyCued) return []
  const { deck, summary } = draft.stated
  const isStated = [deck, summary].some((text) => !!text && fold(text) === fold(block.text))
  const isBelowOther = draft.left.slice(after, at).some((above) => above.called === 'other' && !isSaid(above))
  if (isBelowOther && !block.beside) return []
  const isApart = !!block.beside || !isProse(block.text) || !!draft.all[draft.all.indexOf(block) + 1]?.outside
  const isDeck =
    (isStated && isApart) ||
    (!deck &&
      !isBelowOther &&
      countWords(block.text) >= (own > 0 ? fewestBelow : fewestWords) &&
      looksLikeDeck(draft, block, at))
  return isDeck ? [{ block, field: 'deck' }] : []
}

/** The block that its page calls the deck, beside the text and with nothing of it above. */
function calledDeck({ left, stated }: Draft, after: number): SourceBlock | null {
  const at = left.findIndex((each, i) => i >= after && i < after + lowest && each.beside && each.called === 'deck')
  const block = left[at]
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading')) return null
  const { text } = block
  if (text.length > longest || countWords(text) < fewestCalled || isStatementLine(text, stated.authors)) return null
  const isFirst = !left.slice(after, at).some((above) => !above.outside && isProse(above.text))
  return isFirst && left.slice(at + 1).some((below) => isProse(below.text)) ? block : null
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
