import { guessLanguage } from './guess-language.ts'

/** Fewer letters than this are too few to tell a language by. */
const fewestLetters = 40
/** As many characters show a language as surely as the whole text does, in a fraction of the time; when they leave doubt, so many more are asked. */
const sampleSize = 1000
const largeSampleSize = 4000

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * The language of a text as a BCP 47 primary tag: what the words show, else what the source declares, else null. A declared
 * language of which there are no word statistics holds, too, unless the words are English: they would just show a relative.
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export async function findLanguage(text: string, declared?: string): Promise<string | null> {
  const stated = primaryTag(declared)
  const { language: guess, letters } = guessLanguage(text.slice(0, sampleSize))
  if (letters < fewestLetters && !hasLetters(text.slice(0, largeSampleSize))) return stated
  if (guess && (!stated || guess === stated)) return guess
  // Loading the word statistics takes half a second, which few texts need to pay.
  const { eld } = await import('eld/small')
  const shown = eld.detect(text.slice(0, largeSampleSize))
  const found = shown.language && shown.isReliable() ? shown.language : guess
  if (!found || !stated) return found ?? stated
  const isKnown = Object.values(eld.info().Languages).includes(stated)
  return isKnown || found === 'en' ? found : stated
}

function hasLetters(text: string): boolean {
  let letters = 0
  for (const [word] of text.matchAll(/\p{L}+/gu)) if ((letters += word.length) >= fewestLetters) return true
  return false
}

/** The language of a tag in its present form; null for what names none, such as the country "ua". */
function primaryTag(tag: string | undefined): string | null {
  const written = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase()
  if (!written) return null
  const known = new Intl.Locale(written).language
  return languageNames.of(known) === undefined ? null : known
}
