import { remembered } from '../../remembered.ts'

/** Pages of many sites have some thousands of words in their names, and some ten thousand names. */
const most = 20_000

/**
 * For each of some patterns, a bit that says whether names hold it. A pattern is of one word, or of up to three with a space
 * between them, and of whole words; names are words parted by spaces. Each word is looked at once, for pages have many names and few words.
 */
export function bitsOfNames(patterns: readonly (RegExp | undefined)[]): (names: string) => number {
  const beginnings = new Set(patterns.flatMap((pattern) => (pattern ? beforeSpaces(pattern) : [])))
  const bitsOf = remembered(most, (words) =>
    patterns.reduce((bits, pattern, i) => (pattern?.test(words) ? bits | (1 << i) : bits), 0)
  )
  return remembered(most, (names) => {
    const words = names.split(' ')
    return words.reduce(
      (bits, word, i) => bits | bitsOf(beginnings.has(word) ? words.slice(i, i + 3).join(' ') : word),
      0
    )
  })
}

/** The words of a pattern that a space may follow. */
function beforeSpaces({ source }: RegExp): string[] {
  const bare = source.replace(/\\[a-z]/g, '|')
  return [...bare.matchAll(/([a-z]+) /g)].map(([, word]) => word!)
}
