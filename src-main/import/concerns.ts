import { concernAbouts, type Concern, type ConcernAbout, type NotedConcern } from '#shared/concern.ts'
import { fromBits, toBits } from '#main/db/concerns.ts'
import type { VersionFacts } from '#main/db/version-facts.ts'

/** An article of fewer words than these may be a notice, or what is left of a page whose text was not found. */
const fewWords = 20
/** So many times more that was set aside than was kept is seen in hardly any article. */
const muchAside = 5

/** Whether the facts of a text ask for a look; a date is asked for where an article has none. */
const isAsked: Record<Exclude<NotedConcern, 'published'>, (facts: VersionFacts) => boolean> = {
  title: ({ hasHeadline }) => !hasHeadline,
  encoding: ({ unreadLetters }) => unreadLetters > 0,
  pages: ({ pagesWithoutText }) => pagesWithoutText > 0,
  length: ({ words }) => words !== null && words < fewWords,
  aside: ({ textLength, removedLength }) => removedLength > muchAside * textLength,
  letters: ({ repairedLines }) => repairedLines > 0
}

/** What the facts of a text ask a person to look at, in bits, as `article.asks` holds it. */
export function asksOf(facts: VersionFacts): number {
  const abouts = Object.keys(isAsked) as (keyof typeof isAsked)[]
  return toBits(abouts.filter((about) => isAsked[about](facts)))
}

/** What there is to be looked at in an article, as it is now. */
export interface LookedAt {
  /** In bits, as `article.concerns` holds it. */
  concerns: number
  /** Marks that moved or were lost in its newest version, and that nobody has answered for yet. */
  marksToCheck: number
  /** What is noted of the version that it shows. */
  facts: VersionFacts
}

/** What a person may want to look at, what presses most first. */
export function concernsOf({ concerns, marksToCheck, facts }: LookedAt): Concern[] {
  const abouts: Set<ConcernAbout> = fromBits(concerns)
  if (marksToCheck > 0) abouts.add('marks')
  return concernAbouts.flatMap((about) =>
    abouts.has(about) ? { about, message: sentences[about](facts, marksToCheck) } : []
  )
}

const sentences: Record<ConcernAbout, (facts: VersionFacts, marksToCheck: number) => string> = {
  marks: (_, marks) => (marks === 1 ? 'One mark has to be checked.' : `${marks} marks have to be checked.`),
  encoding: ({ isEncodingGuessed }) =>
    isEncodingGuessed
      ? 'Its encoding was guessed, and some letters could not be read.'
      : 'Some letters could not be read.',
  pages: ({ pagesWithoutText: pages }) =>
    pages === 1 ? 'One page has no text (a scan?).' : `${pages} pages have no text (scans?).`,
  length: ({ words }) => `It has only ${words === 1 ? 'one word' : `${words} words`}.`,
  aside: () => 'Most of the file was set aside.',
  letters: ({ repairedLines: lines }) =>
    lines === 1
      ? 'In one line letters that were saved wrongly were put right.'
      : `In ${lines} lines letters that were saved wrongly were put right.`,
  title: () => 'No headline was found.',
  published: () => 'No date was found.'
}
