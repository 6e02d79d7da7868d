import { zoneOffset } from './zones.ts'

/** A time of day beside a date: `clock` is HH:MM or HH:MM:SS, `zone` is `Z`, an offset or `unknown`; the place spans date and time. */
export interface FoundTime {
  clock: string
  zone: string
  start: number
  end: number
}

/** A time stands no further than this from its date. */
const reach = 60

const clock =
  '(?:(?<early>午前|上午|오전)|(?<late>午後|下午|오후))?\\s?(?<hour>[01]?\\d|2[0-3])(?:\\s?[:h時时點点]\\s?|\\.(?=\\d\\d\\s*uhr|\\d\\d(?!\\d))|시\\s?)(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d+)?|\\s?[分분])?(?!\\d)\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)?(?:\\s*uhr)?'
const fullHour = '(?<hour>1[0-2]|0?\\d)\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)'
const germanHour = '(?<hour>[01]?\\d|2[0-3])\\s*uhr(?!\\p{L})'
const zone =
  '(?:\\s*\\(?(?<zone>(?:utc|gmt)?\\s?[+\\u2212-]\\d\\d?(?::?[0-5]\\d)?(?!\\d)|[a-zмск]{1,4}(?!\\p{L}))\\)?)?'
const between =
  '(?:\\s*(?:г|года|р|року|г\\.|р\\.)\\.?(?!\\p{L}))?(?:\\s*[,|•·–—/-]\\s*|\\s+|t)?(?:\\(?(?:at|um|à|a las|alle|às|o godz\\.|om|kl\\.?|klo|в|о|об)(?![\\p{L}]))?\\s*'
const afterDate = [clock, fullHour, germanHour].map((time) => new RegExp(`^${between}${time}${zone}`, 'iu'))
const beforeDate = [clock, fullHour].map(
  (time) => new RegExp(`(?<![\\d:.])${time}${zone}\\s*[,|•·–—/-]?\\s*(?:on\\s+)?(?:\\p{L}{3,9},?\\s+)?$`, 'iu')
)

/** The time that stands right after or right before a date, or null. `iso` is the date. */
export function findTime(text: string, start: number, end: number, iso: string): FoundTime | null {
  const tail = text.slice(end, end + reach)
  if (/\d/.test(tail))
    for (const pattern of afterDate) {
      const match = pattern.exec(tail)
      if (match) return readTime(match, start, end + timeLength(match, iso), iso)
    }
  const from = Math.max(0, start - reach)
  const head = text.slice(from, start)
  if (/\d/.test(head))
    for (const pattern of beforeDate) {
      const match = pattern.exec(head)
      if (match) return readTime(match, from + match.index, end, iso)
    }
  return null
}

function readTime({ groups = {} }: RegExpExecArray, start: number, end: number, iso: string): FoundTime {
  const half = groups.half?.[0]?.toLowerCase() ?? (groups.late ? 'p' : groups.early ? 'a' : undefined)
  const hour = Number(groups.hour)
  const hours = half && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const clock = [hours, groups.minute ?? 0, groups.second].filter((part) => part !== undefined)
  return {
    clock: clock.map((part) => String(part).padStart(2, '0')).join(':'),
    zone: zoneOffset(groups.zone, iso) ?? 'unknown',
    start,
    end
  }
}

/** Letters after a time that name no zone are the next words, not its own. */
function timeLength(match: RegExpExecArray, iso: string): number {
  const zone = match.groups?.zone
  const known = !zone || zoneOffset(zone, iso) || /^[A-ZМСК]{3,4}$/.test(zone)
  return known ? match[0].trimEnd().length : match[0].lastIndexOf(zone)
}
