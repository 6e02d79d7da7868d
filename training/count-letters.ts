import fs from 'node:fs'
import path from 'node:path'

/**
 * Counts which letters follow which, by language, in our own sentences (`letters/`) and in the names that the Unicode CLDR has
 * for countries, languages and currencies, and writes the table that the judge of encodings asks:
 * `node training/count-letters.ts`.
 */
const folder = path.join(import.meta.dirname, 'letters')
const target = path.join(import.meta.dirname, '../src-main/import/decode/letters.json')

/** Languages whose signs are whole syllables or words: their common signs are listed, the most common first. */
const signLanguages = new Set(['zh', 'zh-Hant', 'ja', 'ko'])
const regions =
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BO BR BW BY CA CD CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TZ UA UG US UY UZ VA VE VN YE ZA ZM ZW'
const languages =
  'ar be bg bn br ca cs cy da de el en eo es et eu fa fi fr ga gd gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl pa pl ps pt qu ro ru rw se si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi yo zh zu'
const currencies =
  'AUD BGN BRL CAD CHF CNY CZK DKK EUR GBP HUF ILS INR ISK JPY KRW MXN NOK NZD PLN RON RUB SEK THB TRY UAH USD VND ZAR'

/** How much a sentence of ours weighs beside a name. */
const weight = 3

const names = fs.readdirSync(folder).map((file) => file.replace('.txt', ''))
const table = Object.fromEntries(names.map((name) => [name, signLanguages.has(name) ? signs(name) : pairs(name)]))
fs.mkdirSync(path.dirname(target), { recursive: true })
fs.writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`)

/** Every pair of letters with how often it stands, as a power of two: `ab3`. A space is what is no letter. */
function pairs(language: string): string {
  const counts = new Map<string, number>()
  const count = (text: string, by: number): void => {
    for (const form of forms(text, language)) {
      const folded = ` ${[...form].map(fold).join('')} `.replace(/[^\p{L}\p{M}]+/gu, ' ')
      for (let at = 1; at < folded.length; at++) {
        const pair = folded.slice(at - 1, at + 1)
        counts.set(pair, (counts.get(pair) ?? 0) + by)
      }
    }
  }
  count(sentences(language), weight)
  for (const name of displayNames(language)) count(name, 1)
  return [...counts]
    .filter(([, times]) => times > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, times]) => `${pair}${Math.round(Math.log2(times))}`)
    .join('')
}

/** The common signs of a language, once each. */
function signs(language: string): string {
  const counts = new Map<string, number>()
  const text = sentences(language).repeat(weight) + displayNames(language).join('')
  for (const sign of text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu) ?? [])
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([sign]) => sign)
    .join('')
}

function sentences(language: string): string {
  return fs.readFileSync(path.join(folder, `${language}.txt`), 'utf8')
}

function displayNames(language: string): string[] {
  const kinds = [
    ['region', regions],
    ['language', languages],
    ['currency', currencies]
  ] as const
  return kinds.flatMap(([type, codes]) => {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' })
    return codes.split(' ').flatMap((code) => display.of(code) ?? [])
  })
}

/** Vietnamese in windows-1258 has the marks of the tones apart from their vowels, or only where no byte has both. */
function forms(text: string, language: string): string[] {
  if (language !== 'vi') return [text.normalize('NFC')]
  const apart = text
    .normalize('NFD')
    .replace(
      /(\p{L})([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])/gu,
      (_, letter: string, tone: string, shape: string) => `${`${letter}${shape}`.normalize('NFC')}${tone}`
    )
  return [apart, apart.replace(/[aeiou][\u0300\u0301]/g, composed)]
}

function composed(sign: string): string {
  const one = sign.normalize('NFC')
  return 'àáèéíóùú'.includes(one) ? one : sign
}

function fold(sign: string): string {
  return [...sign.toLowerCase()][0]!
}
