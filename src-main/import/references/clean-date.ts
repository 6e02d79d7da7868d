import type { CslDate } from '#shared/csl.ts'
import { findDate } from '../dates.ts'

/** A date of a bibliographic item in parts when it can be read, else as its words; null when there is nothing in it. */
export function cleanDate(value: unknown): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') return fromWords(String(value))
  if (typeof value !== 'object' || value === null) return null
  const { 'date-parts': parts, raw, literal, season, circa } = value as Record<string, unknown>
  const dates = (Array.isArray(parts) ? parts : []).map(cleanParts).filter((one) => one !== null)
  const seasonNumber = Number(season)
  const more = {
    ...(seasonNumber >= 1 && seasonNumber <= 4 && { season: seasonNumber }),
    ...(circa !== undefined && circa !== false && circa !== 'false' && { circa: true })
  }
  if (dates.length) return { 'date-parts': dates.slice(0, 2), ...more }
  const words = [raw, literal].find((text) => typeof text === 'string' || typeof text === 'number')
  return words === undefined ? null : fromWords(String(words))
}

/** Year, month and day as far as they are possible ones. */
function cleanParts(value: unknown): number[] | null {
  const [year, month, day] = (Array.isArray(value) ? value : []).map(Number)
  if (!year || !Number.isInteger(year) || Math.abs(year) > 9999) return null
  if (!month || !Number.isInteger(month) || month < 1 || month > 12) return [year]
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return day && Number.isInteger(day) && day >= 1 && day <= days ? [year, month, day] : [year, month]
}

/** EDTF of level 0, with a range; any other style as `dates.ts` reads it. */
function fromWords(text: string): CslDate | null {
  const words = text.trim().slice(0, 200)
  if (!words) return null
  const parts = words.split('/').map((part) => {
    const [, year, month, day] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?[?~]?$/.exec(part.trim()) ?? []
    return cleanParts([year, month, day])
  })
  if (parts.length <= 2 && parts.every((part) => part !== null)) return { 'date-parts': parts }
  const found = findDate(words)
  const iso = found && cleanParts(found.iso.slice(0, 10).split('-'))
  return iso ? { 'date-parts': [iso] } : { literal: words }
}
