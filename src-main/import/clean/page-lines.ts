import type { Step } from '../clean.ts'
import { pageLineOdds } from './lines/page-line.ts'

/** Longer lines are no buttons, notices or invitations. */
export const longestPageLine = 320
/** Log odds from which a line is taken for the page's: where the judge of the text is sure that it is the article's, and where not. */
const surely = 1.3
const likely = 0.8
const sure = 0.8
/** A line that shares more of its telling words with the text may be about what the text is about: an article on cookies. */
const mostOverlap = 0.5
const moreForOwn = 3

/** Buttons, notices and links to other articles among the paragraphs of a scraped text, told by their words alone. */
export const findPageLines: Step = ({ left, judged }) =>
  left.flatMap((block) => {
    if (!judged || block.text.length > longestPageLine) return []
    const asked =
      (judged.chance(block) > sure ? surely : likely) + (judged.overlap(block) > mostOverlap ? moreForOwn : 0)
    return pageLineOdds(block.text) > asked ? [{ block, reason: judged.kind(block) }] : []
  })
