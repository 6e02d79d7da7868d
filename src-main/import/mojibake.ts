import type { RemovedLine } from '#shared/model.ts'
import { joinBytes } from './mojibake/join-bytes.ts'
import { swapReadings } from './mojibake/swap-reading.ts'
import { tidyCharacters } from './tidy.ts'

/** What text that was read wrongly holds: one look tells that most texts are in order. */
const suspicious =
  /[\u0080-\u009f]|[\u00c2-\u00f4][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|в[Ђ„‚]|(?:[РСГВ][\u0402-\u040f\u0452-\u045f\u00a0-\u00bbҐґЎўЈІіёє№јЅѕї‚„…†‡€‰‹‘’“”•–—™›])|[\u2500-\u25a0][а-яёА-ЯЁ\u2500-\u25a0]|[а-яА-Я][\u2500-\u25a0®¤Ё]|тА[УФШЩЬЭж]|‚Ä|√.|[À-ÿ]{3}|(?:[А-ЯЁ]{2,}[^А-Яа-яё]+){3}/

/** Why a line is listed as it was before its letters were put right. */
export const lettersRepaired = 'letters repaired'

/** Whether a text may hold letters that were read wrongly; most texts do not, and one look tells. */
export function mayBeMisread(text: string): boolean {
  return suspicious.test(text)
}

/** A text with its letters put right, and the lines that were changed, as they were. */
export interface Repaired {
  text: string
  repaired: RemovedLine[]
}

const lineEnd = /(\r\n|[\n\r\u2028\u2029\f\v])/

/** Puts the letters of a text right, line by line; those of the lines in `kept`, from 1, stay as they are. */
export function repairText(text: string, kept: ReadonlySet<number>): Repaired {
  if (!suspicious.test(text)) return { text, repaired: [] }
  const pieces = text.split(lineEnd)
  const lines = pieces.filter((_, i) => i % 2 === 0)
  const better = repairLetters(lines)
  if (!better) return { text, repaired: [] }
  const repaired: RemovedLine[] = []
  lines.forEach((before, i) => {
    if (better[i] === before || kept.has(i + 1)) return
    pieces[i * 2] = better[i]!
    repaired.push({ text: tidyCharacters(before), reason: lettersRepaired, line: i + 1 })
  })
  return { text: pieces.join(''), repaired }
}

/**
 * The lines of a text whose letters were read in a wrong encoding before the text was saved, put right; null when there is
 * nothing to repair, as in most texts. Lines are judged one by one, for pages are put together from several sources.
 */
export function repairLetters(lines: readonly string[]): string[] | null {
  if (!lines.some((line) => suspicious.test(line))) return null
  const joined = lines.map((line) => (suspicious.test(line) ? joinBytes(line) : line))
  const repaired = swapReadings(joined)
  return repaired.some((line, i) => line !== lines[i]) ? repaired : null
}
