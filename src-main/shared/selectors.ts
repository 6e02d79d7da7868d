/**
 * Ranges of a text as W3C Web Annotation selectors.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */

/** Words with what stands before and after them. @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  exact: string
  prefix: string
  suffix: string
}

/** A range of a text; `end` is exclusive. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  start: number
  end: number
}
