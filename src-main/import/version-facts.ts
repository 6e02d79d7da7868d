import type { Encoding, RemovedLine } from '#shared/model.ts'
import type { VersionFacts } from '#main/db/version-facts.ts'
import { countWords } from './clean/prose.ts'
import { lettersRepaired } from './mojibake.ts'
import { pageWithoutText } from './read/pdf/set-aside.ts'
import { isByHand } from './lines-by-hand.ts'

/** A text of which the excerpt is as long as this has more words than it shows. */
export const excerptLength = 280

/** What was put right stands in the text, and who set something aside has looked at it. */
const notAside = (reason: string): boolean => reason === lettersRepaired || isByHand(reason)

/** What of a reading its facts are made of. */
export interface FactSource {
  text: string
  removed: readonly RemovedLine[]
  encoding: Encoding
  hasHeadline: boolean
  /** The first words of the body, as lists show them. */
  excerpt: string
}

/** What is noted of a version when it is stored, so that nobody has to read its text to know it. */
export function versionFacts({ text, removed, encoding, hasHeadline, excerpt }: FactSource): VersionFacts {
  return {
    hasHeadline,
    isEncodingGuessed: encoding.source === 'detected',
    unreadLetters: countUnread(text),
    repairedLines: removed.filter(({ reason }) => reason === lettersRepaired).length,
    pagesWithoutText: removed.filter(({ reason }) => reason === pageWithoutText).length,
    words: excerpt.length < excerptLength ? countWords(excerpt) : null,
    textLength: text.length,
    removedLength: removed.reduce((sum, line) => sum + (notAside(line.reason) ? 0 : line.text.length), 0)
  }
}

function countUnread(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}
