import type { Finding, Step } from '../clean.ts'
import { fold } from '../tidy.ts'

/** A list of more lines helps nobody; the original is still there. */
const most = 500

/** What the reader of a page did not take for the article, each text once. */
export const findOutside: Step = ({ all, left, fields }) => {
  const read = new Set(fields.map(({ line }) => line))
  const seen = new Set<string>()
  const found = all.filter((block) => block.outside && !read.has(block.line) && (!block.beside || left.includes(block)))
  return found.flatMap((block): Finding[] => {
    const reason = block.reason ?? 'outside the article'
    if (block.beside) return [{ block, reason }]
    const folded = seen.size < most ? fold(block.text) : ''
    const text = `${reason}: ${folded}`
    if (!folded || seen.has(text)) return []
    seen.add(text)
    return [{ block, reason }]
  })
}
