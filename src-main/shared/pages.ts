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
  return pageSpan(pageAt(pages, start), pageAt(pages, Math.max(start, end - 1)))
}

/** The page that an offset of a paragraph's text stands on; null where it is not known. */
export function pageAt(pages: readonly PageStart[] | undefined, offset: number): string | null {
  return pages?.findLast((page) => page.offset <= offset)?.label ?? null
}

/** The pages from a first to a last one as a locator: `12`, `12–13`. */
export function pageSpan(first: string | null, last: string | null): string | null {
  return first === null || last === null || first === last ? (last ?? first) : `${first}–${last}`
}
