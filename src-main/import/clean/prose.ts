import { codeUnits } from '../code-units.ts'
import { sign, signs } from '../letters.ts'
import type { SourceBlock } from '../read.ts'
import type { Judged } from './judged.ts'

const sentenceEnd = /[.!?…。！？][\])"'”“»’]*(?=\s|$)|[。！？]/u

/** How many words a text has; a character of a script without spaces counts as half a word. */
export function countWords(text: string): number {
  let words = 0
  let wide = 0
  let inWord = false
  const units = codeUnits(text)
  for (let i = 0; i < text.length; i++) {
    const kind = signs[units[i]!]!
    if (kind >= sign.lower && kind <= sign.digit) {
      if (!inWord) words++
      inWord = true
    } else if (kind === sign.wide) {
      wide++
      inWord = false
    } else if (inWord && !joins(text, i)) inWord = false
  }
  return words + Math.ceil(wide / 2)
}

/** Apostrophes and hyphens within a word. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x2d && code !== 0x27 && code !== 0x2019) return false
  const next = at + 1 < text.length ? signs[text.charCodeAt(at + 1)]! : sign.other
  return next >= sign.lower && next <= sign.digit
}

/** Whether a text reads like running text: a dozen words or more with the end of a sentence among them. */
export function isProse(text: string): boolean {
  return countWords(text) >= 12 && sentenceEnd.test(text)
}

/** Whether a text ends as sentences do, quotation marks and note numbers after it aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？](?:[\])"'”“»’]|\[\d+\])*$/u.test(text.trimEnd())
}

/** Where the running text of an article begins: the index of the first block that reads like it, or the length when none does. */
export function bodyStart(blocks: readonly SourceBlock[], judged: Judged | null = null): number {
  const start = blocks.findIndex(
    (block) => block.kind !== 'heading' && isProse(block.text) && (!judged || judged.isArticle(block))
  )
  return start < 0 ? blocks.length : start
}
