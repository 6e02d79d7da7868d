/** A time of day beside a date: `clock` is HH:MM or HH:MM:SS, `zone` is `Z`, an offset or `unknown`; the place spans date and time. */
export interface FoundTime {
  clock: string
  zone: string
  start: number
  end: number
}

/** Abbreviations that mean one offset wherever they are written. CST, IST and BST do not. */
const zones: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  мск: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00'
}

const clock =
  '(?<hour>[01]?\\d|2[0-3])(?:[:h]|\\.(?=\\d\\d\\s*uhr))(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?(?!\\d)\\s*(?<half>[ap]\\.?m\\b\\.?)?(?:\\s*uhr)?'
const zone =
  '(?:\\s*\\(?(?<zone>(?:utc|gmt)?\\s?[+\\u2212-]\\d\\d?(?::?[0-5]\\d)?(?!\\d)|[a-zмск]{1,4}(?!\\p{L}))\\)?)?'
const between = '(?:\\s*(?:г|года)\\.?)?(?:\\s*[,|•·–—-]\\s*|\\s+|t)?(?:at|um|à|a las|alle|в|о|об)?\\s*'
const afterDate = new RegExp(`^${between}${clock}${zone}`, 'iu')
const beforeDate = new RegExp(`(?<![\\d:])${clock}${zone}\\s*[,|•·–—-]?\\s*(?:on\\s+)?$`, 'iu')

/** The time that stands right after or right before a date, or null. */
export function findTime(text: string, start: number, end: number): FoundTime | null {
  const after = afterDate.exec(text.slice(end))
  if (after) return readTime(after, start, end + timeLength(after))
  const before = beforeDate.exec(text.slice(0, start))
  return before ? readTime(before, before.index, end) : null
}

function readTime({ groups = {} }: RegExpExecArray, start: number, end: number): FoundTime {
  const half = groups.half?.[0]?.toLowerCase()
  const hour = Number(groups.hour)
  const hours = half && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const clock = [hours, groups.minute, groups.second].filter((part) => part !== undefined)
  return {
    clock: clock.map((part) => String(part).padStart(2, '0')).join(':'),
    zone: zoneOffset(groups.zone) ?? 'unknown',
    start,
    end
  }
}

/** Letters after a time that name no zone are the next words, not its own. */
function timeLength(match: RegExpExecArray): number {
  const zone = match.groups?.zone
  const known = !zone || zoneOffset(zone) || /^[A-ZМСК]{3,4}$/.test(zone)
  return known ? match[0].trimEnd().length : match[0].lastIndexOf(zone)
}

function zoneOffset(text: string | undefined): string | null {
  const word = text?.toLowerCase().replace(/\s/g, '').replace('\u2212', '-')
  if (!word) return null
  if (zones[word]) return zones[word]
  const offset = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/.exec(word)
  return offset ? `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}` : null
}
