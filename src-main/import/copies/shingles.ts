import { foldedWords, mixed } from './folded-words.ts'

/** How many words in a row make a shingle. */
export const shingleLength = 4

/** A hash of every run of four folded words, in the order of the text; of all the words when there are fewer than four. */
export function shinglesOf(text: string): Uint32Array {
  const words = foldedWords(text)
  if (words.length < shingleLength) return words.length ? new Uint32Array([words.reduce(joined)]) : new Uint32Array(0)
  const shingles = new Uint32Array(words.length - shingleLength + 1)
  for (let at = 0; at < shingles.length; at++)
    shingles[at] = mixed(joined(joined(joined(words[at]!, words[at + 1]!), words[at + 2]!), words[at + 3]!))
  return shingles
}

function joined(hash: number, word: number): number {
  return (Math.imul(hash, 0x85ebca6b) + word) | 0
}
