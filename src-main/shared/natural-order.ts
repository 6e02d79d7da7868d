const collator = new Intl.Collator('en', { numeric: true })

/** Orders names as people count: `page 2` before `page 10`, whatever the case; names that differ in nothing else keep one order. */
export function byName(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Orders paths by the names of their folders, one after the other, and in a folder by the name within. */
export function byPath(a: string, b: string): number {
  const [one, other] = [a.split('/'), b.split('/')]
  const at = one.findIndex((step, i) => step !== other[i])
  return at < 0 ? one.length - other.length : byName(one[at]!, other[at] ?? '')
}
