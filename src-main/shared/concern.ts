/** What a person may want to look at in an article, what presses most first. */
export const concernAbouts = ['marks', 'encoding', 'pages', 'length', 'aside', 'letters', 'title', 'published'] as const

export type ConcernAbout = (typeof concernAbouts)[number]

/** One thing about an article that a person may want to look at, and why, as a sentence. */
export interface Concern {
  about: ConcernAbout
  message: string
}

/** What texts often lack and what can be filled in for many at once: told, but no reason to look at each. */
const common: ReadonlySet<ConcernAbout> = new Set(['title', 'published'])

/** Whether an article should be looked at because of it. */
export function isPressing({ about }: Concern): boolean {
  return !common.has(about)
}
