import type { Name } from '#shared/csl.ts'
import type { Published } from '#shared/model.ts'
import type { Stated } from '../../read.ts'
import { readName } from '../../read-names.ts'
import type { MimeMessage } from './mime-parts.ts'
import { withoutReplyMarks } from './reply-marks.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: Record<string, string> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00'
}

/** What a message's headers state: subject without the marks of answers, sender, time, language. A list's sender is an organisation. */
export function messageStatements({ header }: MimeMessage): Stated {
  const title = withoutReplyMarks(header('subject'))
  const isList = header('list-unsubscribe') !== ''
  const authors = readAddresses(header('from')).map((name): Name => (isList ? { literal: name } : readName(name)))
  const published = readMailDate(header('date'))
  const language = header('content-language').split(',')[0]!.trim()
  return {
    type: 'personal_communication',
    ...(title && { title }),
    ...(authors.length && { authors }),
    ...(published && { published }),
    ...(language && { language })
  }
}

/** The names in a list of addresses; the address itself where it has none. */
export function readAddresses(text: string): string[] {
  const entries = text.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,])+/g) ?? []
  return entries.flatMap((entry) => {
    const address = /<([^>]*)>/.exec(entry)?.[1] ?? ''
    const name = entry
      .replace(/<[^>]*>/, '')
      .replace(/\([^)]*\)/g, '')
      .replace(/^[\s"']+|[\s"']+$/g, '')
      .replace(/\\(.)/g, '$1')
    return name || address ? [name || address] : []
  })
}

/**
 * The local time of a message with its zone; `-0000` says that the zone is not known.
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function readMailDate(text: string): Published | undefined {
  const match =
    /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[A-Z]{2,4})?/i.exec(text)
  if (!match) return undefined
  const [, day, name, year, hour, minute, second, zone = ''] = match
  const month = months.indexOf(name!.toLowerCase()) + 1
  if (!month || Number(day) > 31 || Number(hour) > 23) return undefined
  const two = (part: string | number): string => String(part).padStart(2, '0')
  const full = year!.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900))
  const clock = [two(hour!), minute, ...(second ? [second] : [])].join(':')
  return { iso: `${full}-${two(month)}-${two(day!)}T${clock}`, original: text, zone: zoneOf(zone) }
}

function zoneOf(zone: string): string {
  if (zone === '-0000') return 'unknown'
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`
  return zones[zone.toUpperCase()] ?? 'unknown'
}
