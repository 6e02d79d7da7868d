import type { Concern } from '#shared/concern.ts'
import { countWords } from './clean/prose.ts'

/** What is known of an article that an import made, as it is now. */
export interface ImportedFacts {
  /** Whether a headline was found for it. */
  hasHeadline: boolean
  isDated: boolean
  /** Where its encoding comes from, as `Encoding.source`. */
  encodingSource: string
  /** Whether letters of it could not be read. */
  hasUnread: boolean
  /** How many lines had letters that were saved wrongly. */
  repairedLines: number
  pagesWithoutText: number
  /** The first words of its body; all of them when it is short. */
  excerpt: string
  /** In code units. */
  textLength: number
  removedLength: number
  /** Marks that moved or were lost in its newest version, and that nobody has answered for yet. */
  marksToCheck: number
}

/** An article of fewer words than these may be a notice, or what is left of a page whose text was not found. */
const fewWords = 20
/** So many times more that was set aside than was kept is seen in hardly any article. */
const muchAside = 5

/** What a person may want to look at, what presses most first. */
export function concernsOf(facts: ImportedFacts): Concern[] {
  const { marksToCheck, hasUnread, encodingSource, repairedLines, pagesWithoutText, textLength, removedLength } = facts
  const words = facts.excerpt.length < 280 ? countWords(facts.excerpt) : Infinity
  const isGuessed = encodingSource === 'detected'
  const told: (Concern | false)[] = [
    marksToCheck > 0 && {
      about: 'marks',
      message: marksToCheck === 1 ? 'One mark has to be checked.' : `${marksToCheck} marks have to be checked.`
    },
    hasUnread && {
      about: 'encoding',
      message: isGuessed
        ? 'Its encoding was guessed, and some letters could not be read.'
        : 'Some letters could not be read.'
    },
    pagesWithoutText > 0 && {
      about: 'pages',
      message:
        pagesWithoutText === 1 ? 'One page has no text (a scan?).' : `${pagesWithoutText} pages have no text (scans?).`
    },
    words < fewWords && { about: 'length', message: `It has only ${words === 1 ? 'one word' : `${words} words`}.` },
    removedLength > muchAside * textLength && { about: 'aside', message: 'Most of the file was set aside.' },
    repairedLines > 0 && {
      about: 'letters',
      message:
        repairedLines === 1
          ? 'In one line letters that were saved wrongly were put right.'
          : `In ${repairedLines} lines letters that were saved wrongly were put right.`
    },
    !facts.hasHeadline && { about: 'title', message: 'No headline was found.' },
    !facts.isDated && { about: 'published', message: 'No date was found.' }
  ]
  return told.filter((each) => each !== false)
}
