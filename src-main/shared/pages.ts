/** A page of the source begins at this offset of a paragraph's text. `label` is the page's own: `12`, `iv`. */
export interface PageStart {
  offset: number
  label: string
}

/**
 * The pages that a range of a paragraph's text stands on, as a locator: `12`, `12–13`; null where none are known. A paragraph
 * says the page that it begins on with a start at offset 0.
 */
export function pageLocator(pages: readonly PageStart[] | undefined, start: number, end: number): string | null {
  const at = (offset: number): string | undefined => pages?.findLast((page) => page.offset <= offset)?.label
  const first = at(start)
  const last = at(Math.max(start, end - 1))
  if (first === undefined || first === last) return last ?? null
  return `${first}–${last}`
}
