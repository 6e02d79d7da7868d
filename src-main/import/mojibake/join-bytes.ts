import { byteTable } from './byte-table.ts'

/** Encodings that UTF-8 is read as by mistake, with the runs that nobody writes in them on purpose. */
const wrongReadings = [
  ['windows-1252', /^[âïð]|[\u0080-\u009f]/],
  ['windows-1251', /^в[Ђ„‚]|^рџ/],
  ['koi8-r', /[\u2500-\u25a0]/],
  ['macintosh', /^‚[ÄÇÜ]|^√/],
  ['ibm866', /^[╨╤├┬].|^тА[УФШЩЬЭж]/]
] as const
const strict = new TextDecoder('utf-8', { fatal: true })
/** A letter that a wrong reading would not have left whole: the line quotes misread letters. */
const soundLetter = /[a-z][à-áã-îñ-ÿ]|[à-áã-îñ-ÿ][a-z]/
/** Text may have been saved wrongly several times over. */
const passes = 3

/** UTF-8 that was read in another encoding, read as UTF-8; the line itself when it is no such thing. */
export function joinBytes(line: string): string {
  let best = { text: line, joined: 0, encoding: '' }
  for (const [encoding, sure] of wrongReadings) {
    const found = join(line, encoding, sure)
    if (found && found.joined > best.joined) best = { ...found, encoding }
  }
  if (!best.encoding) return line
  let { text } = best
  const sure = wrongReadings.find(([encoding]) => encoding === best.encoding)?.[1]
  for (let pass = 1; sure && pass < passes; pass++) text = join(text, best.encoding, sure)?.text ?? text
  return text.replace(/[\u0080-\u009f]/g, '')
}

/** The line with its runs joined, and how many characters were; null unless a run is sure or runs are most of what is not ASCII. */
function join(line: string, encoding: string, sure: RegExp): { text: string; joined: number } | null {
  const { byteOf, sequence } = byteTable(encoding)
  let joined = 0
  let isSure = false
  const text = line.replace(sequence, (run) => {
    const character = readRun(run, byteOf)
    if (character === null) return run
    joined += run.length
    isSure ||= sure.test(run)
    return character
  })
  if (!joined || (encoding === 'windows-1252' && soundLetter.test(line.replace(sequence, ' ')))) return null
  const foreign = line.match(/[^\u0000-\u007f]/g)!.length
  // A letter with its sign stands alone in many a Western line; elsewhere one pair is chance.
  const isMost = joined / foreign >= 0.6 && (joined >= 6 || /^(?:[ÃÂ]|Г|В|ц|├|┬)/.test(line.match(sequence)![0]))
  if (!isSure && !isMost) return null
  return { text: encoding === 'windows-1252' ? withLostSpaces(text) : text, joined }
}

/** `Ã` and `Â` whose no-break space became a plain one. */
function withLostSpaces(text: string): string {
  return text.replace(/Ã (?=\S)/g, 'à ').replace(/Â (?=\S)/g, ' ')
}

/** What runs were read as, by the encoding's table: a text has the same few over and over, and decoding one is slow. */
const decoded = new WeakMap<ReadonlyMap<string, number>, Map<string, string | null>>()
const mostRemembered = 20_000

function readRun(run: string, byteOf: ReadonlyMap<string, number>): string | null {
  let known = decoded.get(byteOf)
  if (!known || known.size >= mostRemembered) decoded.set(byteOf, (known = new Map()))
  let character = known.get(run)
  if (character === undefined) known.set(run, (character = decodeRun(run, byteOf)))
  return character
}

function decodeRun(run: string, byteOf: ReadonlyMap<string, number>): string | null {
  try {
    const character = strict.decode(Uint8Array.from(run, (letter) => byteOf.get(letter) ?? 0))
    return isPlausible(character.codePointAt(0)!) ? character : null
  } catch {
    return null
  }
}

const plausible = [
  [0x80, 0x17f],
  [0x192, 0x192],
  [0x218, 0x21b],
  [0x2c6, 0x2dd],
  [0x370, 0x45f],
  [0x490, 0x491],
  [0x5d0, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe5f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2bff],
  [0x3000, 0xd7ff],
  [0xfb00, 0x1ffff]
] as const

/** Letters and signs that people write; most of what two bytes may spell is chance. */
function isPlausible(code: number): boolean {
  return plausible.some(([from, to]) => code >= from && code <= to)
}
