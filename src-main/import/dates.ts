import type { Published } from '#shared/model.ts'
import { monthNumber, monthPattern } from './month-names.ts'
import { findTime } from './times.ts'

/** A date found within a text, with the place of its whole wording, time and zone included. */
export interface FoundDate extends Published {
  start: number
  end: number
}

type Parts = [year: number, month?: number, day?: number]

/** One way of writing dates: what it looks like and how its groups read; null when they are no date. */
interface Style {
  pattern: RegExp
  read(groups: Record<string, string | undefined>): Parts | null
}

const year = '(?<year>(?:1[5-9]|20)\\d\\d)'
const dayNumber = '(?<day>[0-3]?\\d)'
const styles: Style[] = [
  { pattern: regex(`${year}-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`), read: byNumber },
  { pattern: regex(`${year}(?<gap>[/.])(?<month>[01]?\\d)\\k<gap>${dayNumber}(?!\\d)`), read: byNumber },
  { pattern: regex(`${year}\\s?年\\s?(?<month>[01]?\\d)\\s?月\\s?${dayNumber}\\s?日`), read: byNumber },
  {
    pattern: regex(
      `${dayNumber}(?:st|nd|rd|th|er|º|\\.)?[\\s-]+(?:(?:of|de|d[’'])\\s*)?(?<name>${monthPattern})\\.?,?[\\s-]+(?:de[l]?\\s+)?${year}`
    ),
    read: byName
  },
  { pattern: regex(`(?<name>${monthPattern})\\.?\\s+${dayNumber}(?:st|nd|rd|th)?,?\\s+${year}`), read: byName },
  { pattern: regex(`${dayNumber}(?<gap>[./])(?<month>[0-3]?\\d)\\k<gap>${year}`), read: dayFirst },
  { pattern: regex(`(?<name>${monthPattern})\\.?,?\\s+(?:de\\s+)?${year}`), read: byName }
]

const labels =
  /^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified)|modified|date|created)(?: on| at)?|опубликовано|обновлено|дата(?: публикации)?|опубліковано|оновлено|veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|publié(?: le)?|mis à jour(?: le)?|publicado(?: el)?|actualizado(?: el)?|pubblicato(?: il)?|aggiornato(?: il)?)\s*:?\s*/iu
const weekdays =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)[.,]?\s*/iu

/** The first date in a text, to the precision and with the zone that it states, or null. Days and months that could be swapped are no date. */
export function findDate(text: string): FoundDate | null {
  for (const { pattern, read } of styles) {
    const match = pattern.exec(text)
    const parts = match && read(match.groups ?? {})
    if (!match || !parts || !isRealDay(parts)) continue
    const found = { start: match.index, end: match.index + match[0].length }
    const time = parts.length === 3 ? findTime(text, found.start, found.end) : null
    const start = time?.start ?? found.start
    const end = time?.end ?? found.end
    const iso = isoDate(parts) + (time ? `T${time.clock}` : '')
    return { iso, original: text.slice(start, end).trim(), zone: time?.zone ?? 'unknown', start, end }
  }
  return null
}

/** The date that a whole line consists of, labels such as "Published" and weekdays aside, or null when it says anything else. */
export function readDateLine(line: string): Published | null {
  const bare = line.trim().replace(labels, '').replace(weekdays, '')
  const found = findDate(bare)
  if (!found) return null
  const before = bare.slice(0, found.start)
  const after = bare.slice(found.end)
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(stripUpdate(after))) return null
  return { iso: found.iso, original: found.original, zone: found.zone }
}

/** A second date with its own label, "Updated 3 May 2024", after the first. */
function stripUpdate(text: string): string {
  const rest = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:г|года|year)\.?(?!\p{L})\s*/u, '')
  const bare = rest.replace(labels, '')
  if (bare === rest) return rest
  const second = findDate(bare)
  return second ? bare.slice(0, second.start) + bare.slice(second.end) : rest
}

function regex(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{N}])`, 'iu')
}

function byNumber({ year, month, day }: Record<string, string | undefined>): Parts {
  return [Number(year), Number(month), Number(day)]
}

function byName({ year, name, day }: Record<string, string | undefined>): Parts | null {
  const month = monthNumber(name ?? '')
  if (!month) return null
  return day === undefined ? [Number(year), month] : [Number(year), month, Number(day)]
}

/** With dots the day stands first everywhere; with slashes only a number above 12 says which is which. */
function dayFirst({ year, month, day, gap }: Record<string, string | undefined>): Parts | null {
  const [first, second] = [Number(day), Number(month)]
  if (gap === '.' || first > 12 || first === second) return [Number(year), second, first]
  return second > 12 ? [Number(year), first, second] : null
}

function isRealDay([year, month = 1, day = 1]: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function isoDate(parts: Parts): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
