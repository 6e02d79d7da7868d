import type { Step } from '../clean.ts'
import { isOwnWord, ownByline } from './own-byline.ts'
import { bodyStart } from './prose.ts'
import { readByline } from './read-byline.ts'

/** The line that names the authors: "By …" and its like in other languages, before the text or right after it. */
export const findBylines: Step = (draft) => {
  const own = ownByline(draft)
  if (own) return own.map((block) => ({ block, field: 'byline' }))
  const { left, judged } = draft
  const start = bodyStart(left, judged)
  const block = left.find(
    (each, i) =>
      (i < start || each.beside || i >= left.length - 2) && readByline(each.text).length > 0 && !isOwnWord(each, left)
  )
  return block ? [{ block, field: 'byline' }] : []
}
