import type { Article } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { count } from '#renderer/parts/count.ts'
import { placementIn } from './reader-decorations.ts'

/** What setting these paragraphs aside does to the marks and citations in them, in one sentence; null when there are none. */
export function asideWarning(article: Article, range: TextPositionSelector): string | null {
  const touched = article.version.paragraphs.filter(({ start, end }) => start < range.end && end > range.start)
  const lost = article.passages.filter((passage) => {
    const placed = placementIn(article, passage)
    return placed && touched.some(({ start, end }) => placed.start < end && placed.end > start)
  })
  if (!lost.length) return null
  const marks = lost.filter(({ colour }) => colour).length
  const cited = lost.filter(({ usedIn }) => usedIn.length)
  const titles = [...new Map(cited.flatMap(({ usedIn }) => usedIn).map(({ id, title }) => [id, title])).values()]
  const notes = titles.length === 1 ? `“${titles[0] || 'Untitled note'}”` : count(titles.length, 'note')
  const what = [marks && count(marks, 'mark'), cited.length && `cited in ${notes}`].filter(Boolean).join(', ')
  return `What is marked or cited there (${what}) will have its place only in the version before.`
}
