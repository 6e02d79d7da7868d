/** Abbreviations that mean one offset wherever they are written. CST, IST and BST do not. */
const offsets: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
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
  pdt: '-07:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  jst: '+09:00',
  kst: '+09:00',
  sgt: '+08:00',
  hkt: '+08:00'
}

/** Names for whatever time a place keeps on that day, which its date decides. "MT" is left out: Arizona keeps another. */
const places: Record<string, string> = { et: 'America/New_York', ct: 'America/Chicago', pt: 'America/Los_Angeles' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** The offset that a zone's name or number means on a day, `Z` for universal time; null when it has none or several. */
export function zoneOffset(text: string | undefined, iso: string): string | null {
  const word = text?.toLowerCase().replace(/\s/g, '').replace('\u2212', '-')
  if (!word) return null
  if (Object.hasOwn(offsets, word)) return offsets[word]!
  if (Object.hasOwn(places, word)) return offsetAt(places[word]!, iso)
  const offset = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/.exec(word)
  return offset ? `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}` : null
}

/** Noon decides: nobody dates an article within the hour at night in which clocks change. */
function offsetAt(timeZone: string, iso: string): string | null {
  let format = formats.get(timeZone)
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })))
  const parts = format.formatToParts(new Date(`${iso.slice(0, 10)}T17:00:00Z`))
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || null
}
