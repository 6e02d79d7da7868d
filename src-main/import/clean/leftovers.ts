import type { Step } from '../clean.ts'

/**
 * The lines that the learned judge does not take for the article's, each with what it seems to be. A text of which it would leave
 * nothing is not of the kind that it knows.
 */
export const findLeftovers: Step = ({ left, judged }) =>
  judged && left.some(judged.isArticle)
    ? left.filter((block) => !judged.isArticle(block)).map((block) => ({ block, reason: judged.reason(block) }))
    : []
