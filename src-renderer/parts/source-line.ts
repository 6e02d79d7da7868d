import type { Published } from '#shared/model.ts'

const formats: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' }
}

/** When a source appeared, to the precision it gives and no further: `2022`, `Dec 2022`, `23 Dec 2022, 10:24`. */
export function formatPublished(published: Published): string {
  const { iso } = published
  const format = formats[Math.min(iso.length, 10)]
  const date = new Date(`${iso.slice(0, 10)}${'-01-01'.slice(0, 10 - Math.min(10, iso.length))}T00:00Z`)
  if (!format || Number.isNaN(date.getTime())) return published.original || iso
  const day = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }).format(date)
  return iso.length > 10 ? `${day}, ${iso.slice(11, 16)}` : day
}

/** The zone in words: null when no time of day is given, `zone unknown` when the source does not state it. */
export function formatZone({ iso, zone }: Published): string | null {
  if (iso.length <= 10) return null
  if (zone === 'unknown') return 'zone unknown'
  return zone === 'Z' ? 'UTC' : `UTC${zone}`
}
