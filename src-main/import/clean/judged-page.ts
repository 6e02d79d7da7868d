import type { Step } from '../clean.ts'
import { findDeck } from './deck.ts'
import { fold } from '../tidy.ts'
import { findRepeats } from './repeats.ts'

/** The headline said again. Which of two paragraphs stays was settled when the page was judged. */
export const findHeadlineAgain: Step = (draft) =>
  findRepeats(draft).filter((finding) => 'reason' in finding && finding.reason === 'headline repeated')

/** The deck, where the page sets it apart from the text; else the summary that a page states is its first paragraph. */
export const findDeckApart: Step = (draft) =>
  findDeck(draft).filter(({ block }) => {
    if (block.beside || block.apart) return true
    const { deck, summary } = draft.stated
    const isStated = [deck, summary].some((text) => !!text && fold(text) === fold(block.text))
    return isStated && draft.all[draft.all.indexOf(block) + 1]?.outside === true
  })
