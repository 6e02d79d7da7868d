import type { Id } from './model.ts'

/** What a person may want to look at in an article, what presses most first. */
export const concernAbouts = ['marks', 'encoding', 'pages', 'length', 'aside', 'letters', 'title', 'published'] as const

export type ConcernAbout = (typeof concernAbouts)[number]

/** What is noted of an article; marks to check are asked of their own places. */
export type NotedConcern = Exclude<ConcernAbout, 'marks'>

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

/** What each is called in a few words, as a choice of which articles to list. */
export const concernWords: Record<ConcernAbout, string> = {
  marks: 'Marks to check',
  encoding: 'Unread letters',
  pages: 'Pages without text',
  length: 'Very short',
  aside: 'Mostly set aside',
  letters: 'Letters put right',
  title: 'No headline',
  published: 'No date'
}

/** In how many articles there is something to be looked at. */
export interface ConcernCounts {
  articles: number
  /** For each thing that there is. */
  abouts: Partial<Record<ConcernAbout, number>>
}

/** What a person said of an article is fine as it is. */
export interface DismissedConcerns {
  article: Id
  abouts: NotedConcern[]
}
