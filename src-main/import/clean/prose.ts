import type { SourceBlock } from '../read.ts'

const sentenceEnd = /[.!?…。！？][\])"'”“»’]*(?=\s|$)|[。！？]/u

/** How many words a text has; a character of a script without spaces counts as half a word. */
export function countWords(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' ')
  return (rest.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0) + Math.ceil(wide / 2)
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
export function bodyStart(blocks: readonly SourceBlock[]): number {
  const start = blocks.findIndex(({ text, kind }) => isProse(text) && kind !== 'heading')
  return start < 0 ? blocks.length : start
}
