/** Rows with those of their next page, each once: what comes into a list moves others down into the page that is read next. */
export function joinPages<T extends { id: string }>(rows: readonly T[], next: readonly T[]): T[] {
  const known = new Set(rows.map(({ id }) => id))
  return [...rows, ...next.filter(({ id }) => !known.has(id))]
}
