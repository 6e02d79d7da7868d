import type { Published } from '#shared/model.ts'

/**
 * The last day that can be an article's: no article is newer than its last change, so a later day that a page shows is that of
 * the visit or of something else. A day more than what is stated where no zone tells which day the outlet has; null for none.
 */
export function latestDay(stated: readonly (Published | null)[]): string | null {
  const dates = stated.filter((date) => date !== null)
  const offset = dates.map(({ zone }) => zone).find((zone) => /^[+-](?!00:00)/.test(zone))
  const days = dates.map((date) => (offset ? dayAt(date, offset) : dayAfter(date.iso)))
  return days.sort().at(-1) ?? null
}

/** The day of a date at an offset. */
function dayAt({ iso, zone }: Published, offset: string): string {
  if (zone === offset || iso.length <= 10) return iso.slice(0, 10)
  const time = Date.parse(iso + (zone === 'unknown' ? 'Z' : zone))
  return new Date(time + minutesOf(offset) * 60_000).toISOString().slice(0, 10)
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))
  return offset.startsWith('-') ? -minutes : minutes
}

/** A month or a year ends when its last day does. */
function dayAfter(iso: string): string {
  const [year = 0, month, day] = iso.slice(0, 10).split('-').map(Number)
  const next = day ? Date.UTC(year, month! - 1, day + 1) : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
  return new Date(next).toISOString().slice(0, 10)
}
