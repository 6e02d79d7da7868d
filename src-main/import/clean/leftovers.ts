import type { Finding, Step } from '../clean.ts'

/** The lines that the learned judge does not take for the article's, each with what it seems to be. */
export const findLeftovers: Step = ({ left, judged }) =>
  judged
    ? left.flatMap((block): Finding[] => (judged.isArticle(block) ? [] : [{ block, reason: judged.reason(block) }]))
    : []
