import type { Published } from '#shared/model.ts'
import { formatZone } from '#shared/source-line.ts'
import type { TypedDate } from '#shared/typed-date.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** How a date was understood that a person typed, in words: null when it was not. */
export function understoodDate({ date }: TypedDate): string | null {
  if (!date) return null
  const { iso, zone } = date
  const words = inWords(iso)
  if (iso.length === 4) return `Understood as the year ${words}`
  if (iso.length === 7) return `Understood as ${words}, the day unknown`
  const time = iso.includes('T') ? `, ${iso.slice(11)}` : ''
  const place = zone === 'unknown' ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`
  return `Understood as ${words}${time}${place}`
}

/** Why what was typed is not taken for a date, as a sentence; null when it is. */
export function dateFault({ date, either }: TypedDate): string | null {
  if (date) return null
  if (!either) return 'This is no date: write it as 12 March 2024, March 2024 or 2024.'
  const [first, second] = either.map(inWords) as [string, string]
  if (either[0].slice(0, 4) !== either[1].slice(0, 4))
    return `This can be ${first} or ${second}: write the year with four digits.`
  return `This can be ${first.slice(0, -5)} or ${second}: write the month as a word.`
}

/**
 * How a source words its date, and the zone; null when neither says more than the date as it is stored. What a person typed has
 * no wording of a source.
 */
export function originalWords(published: Published, isGuess: boolean): string | null {
  const { iso, original } = published
  const zone = formatZone(published)
  if (!original || original === iso) return zone && zone.replace(/^z/, 'Z')
  return [`${isGuess ? 'Taken from' : 'The source says'} “${original}”`, zone].filter(Boolean).join(', ')
}

/** 12 March 2024, March 2024 or 2024; a time of day is left out. */
function inWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}
