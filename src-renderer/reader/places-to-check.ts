import type { Article, Passage } from '#shared/model.ts'
import { count } from '#renderer/parts/count.ts'

/** Whether a passage was found elsewhere or changed, and nobody has said yet that it is right there. */
export function isToCheck({ placement }: Passage): boolean {
  return placement.state === 'moved' && !placement.confirmedAt
}

/** Whether a passage was not found in the newest version, and nobody has said yet that it is not there. */
export function isMissing({ placement }: Passage): boolean {
  return placement.state === 'lost' && !placement.confirmedAt
}

/** What became of marks in the newest version that a person should know of, in one sentence; null when all are where they were. */
export function placesSentence({ passages }: Pick<Article, 'passages'>): string | null {
  const moved = passages.filter(isToCheck).length
  const missing = passages.filter(isMissing).length
  if (!moved && !missing) return null
  if (!missing) return `In this version ${count(moved, 'mark')} moved.`
  const were = missing === 1 ? 'was' : 'were'
  return moved
    ? `In this version ${count(moved, 'mark')} moved, and ${missing} ${were} not found.`
    : `In this version ${count(missing, 'mark')} ${were} not found.`
}
