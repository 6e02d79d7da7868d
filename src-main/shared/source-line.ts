import type { Published } from './model.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** When a source appeared, to the precision it gives and no further: `2022`, `Dec 2022`, `23 Dec 2022, 10:24`. */
export function formatPublished({ iso, original }: Published): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? []
  if (!year) return original || iso
  const words = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return time ? `${words}, ${time}` : words
}

/** The zone in words: null when no time of day is given, `zone unknown` when the source does not state it. */
export function formatZone({ iso, zone }: Published): string | null {
  if (iso.length <= 10) return null
  if (zone === 'unknown') return 'zone unknown'
  return zone === 'Z' ? 'UTC' : `UTC${zone}`
}

/** Where and when a text appeared, in one line. What is not known is said, never left out. */
export function sourceLine({ outlet, published }: { outlet: string | null; published: Published | null }): string {
  return `${outlet || 'outlet unknown'} · ${published ? formatPublished(published) : 'date unknown'}`
}
