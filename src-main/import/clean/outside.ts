import type { Step } from '../clean.ts'

/** What the reader of a page did not take for the article. */
export const findOutside: Step = ({ left }) =>
  left.filter(({ outside }) => outside).map((block) => ({ block, reason: 'outside the article' }))
