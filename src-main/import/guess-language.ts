import { codeUnits } from './code-units.ts'
import { frequentWords } from './frequent-words.ts'
import { sign, signs } from './letters.ts'
import { column, hashWords, LineWords } from './line-words.ts'

/** What a text's commonest words and its script say; `language` is null when they do not say it clearly. */
export interface LanguageGuess {
  language: string | null
  /** How many letters were looked at. */
  letters: number
}

const languages = Object.keys(frequentWords)
/** The languages that have each word, by their numbers. */
const languagesOf = new Map<number, number[]>()
for (const [i, words] of Object.values(frequentWords).entries())
  for (const hash of new Set(hashWords(words))) languagesOf.set(hash, [...(languagesOf.get(hash) ?? []), i])

/** Letters that one of two close languages has and the other has not. */
const telling: Record<string, RegExp> = {
  uk: /[іїєґ]/gi,
  ru: /[ыэё]/gi,
  bg: /ъ/gi,
  be: /[ўі]/gi,
  sk: /[ľĺŕäô]/gi,
  cs: /[řěů]/gi,
  pt: /[ãõ]/gi,
  es: /[ñ¿¡]/gi,
  sv: /[äö]/gi,
  da: /[æø]/gi,
  no: /[æø]/gi,
  ca: /ŀl|l·l|ç/gi,
  fr: /[êèçœ]/gi,
  it: /[òìù]/gi
}
const fewestWords = 8
/** How many of a text's words must be the commonest of its language, and how far the next one must be behind. */
const leastShare = 0.2
const leastLead = 0.25

/** Tells the language of a text of some sentences, in a few microseconds. */
export function guessLanguage(text: string): LanguageGuess {
  const words = new LineWords([{ text }])
  const letters = words.count(0, column.letters)
  const alone = soleScript(text, letters)
  if (alone) return { language: alone, letters }
  const count = words.starts[1]!
  const points = new Float64Array(languages.length)
  for (let i = 0; i < count; i++) {
    const found = languagesOf.get(words.hashes[i]!)
    if (!found) continue
    const worth = 1 + 1 / found.length
    for (let k = 0; k < found.length; k++) points[found[k]!]! += worth
  }
  const [best, next] = firstTwo(points)
  if (count < fewestWords || points[best]! < leastShare * count) return { language: null, letters }
  if (points[best]! - points[next]! >= leastLead * points[best]!) return { language: languages[best]!, letters }
  return { language: moreLetters(text, languages[best]!, languages[next]!), letters }
}

function firstTwo(points: Float64Array): [best: number, next: number] {
  let best = 0
  let next = 1
  for (let i = 1; i < points.length; i++) {
    if (points[i]! > points[best]!) [best, next] = [i, best]
    else if (points[i]! > points[next]!) next = i
  }
  return [best, next]
}

/** Of two languages with the same words the one whose own letters the text has; null when it has both or none. */
function moreLetters(text: string, best: string, next: string): string | null {
  const count = (language: string): number => (telling[language] ? (text.match(telling[language])?.length ?? 0) : 0)
  const [a, b] = [count(best), count(next)]
  if (a > 2 * b && a > 1) return best
  return b > 2 * a && b > 1 ? next : null
}

/** The language of a script that only one language of those we may meet is written in. */
function soleScript(text: string, letters: number): string | null {
  let wide = 0
  let kana = 0
  let hangul = 0
  let thai = 0
  let greek = 0
  let hebrew = 0
  const units = codeUnits(text)
  for (let i = 0; i < text.length; i++) {
    const code = units[i]!
    if (code < 0x370) continue
    if (code < 0x400) greek++
    else if (code >= 0xac00 && code < 0xd7b0) hangul++
    else if (code >= 0x590 && code < 0x600) hebrew++
    else if (signs[code] === sign.wide) {
      wide++
      if (code >= 0x3040 && code < 0x3100) kana++
      else if (code >= 0xe00 && code < 0xe80) thai++
    }
  }
  const most = letters * 0.6
  if (greek > most) return 'el'
  if (hebrew > most) return 'he'
  if (hangul > most) return 'ko'
  if (thai > most) return 'th'
  if (wide > most) return kana > wide * 0.1 ? 'ja' : kana === 0 ? 'zh' : null
  return null
}
