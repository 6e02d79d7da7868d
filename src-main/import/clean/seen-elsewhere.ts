import type { Finding, Step } from '../clean.ts'
import { fold } from '../tidy.ts'
import { isProse } from './prose.ts'

/** In so many other files of a batch a line is the site's. */
const fewestFiles = 2
/** Agencies send the same sentences to many papers; a paragraph of the article needs the judge's doubt as well. */
const surely = 0.85

/** The reason that is given for them. */
export const seenElsewhereReason = 'stands in other files, too'

/** Lines that stand in other files of the same batch, too. */
export const findSeenElsewhere: Step = ({ left, judged, seenElsewhere }) =>
  seenElsewhere
    ? left.flatMap((block): Finding[] => {
        if (isProse(block.text) && (!judged || judged.chance(block) >= surely)) return []
        return seenElsewhere(fold(block.text)) >= fewestFiles ? [{ block, reason: seenElsewhereReason }] : []
      })
    : []
