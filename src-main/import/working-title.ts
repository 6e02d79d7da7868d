import { countWords } from './clean/prose.ts'

const longest = 80

/** A title for an article whose source has none: the file's name when it is made of words, else the first words of the text. */
export function workingTitle(fileName: string, text: string): string {
  const words = fileName.replace(/[_\s-]+/g, ' ').trim()
  const isWordy =
    words.split(' ').filter((word) => /^\p{L}{2,}$/u.test(word)).length >= 2 && !/[0-9a-f]{8,}/i.test(words)
  return isWordy ? words : firstWords(text)
}

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0]!
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const atWord = countWords(cut) > 2 ? cut.replace(/\s+\S*$/u, '') : cut
  return `${atWord.replace(/[\s,.;:–—-]+$/u, '')}…`
}
