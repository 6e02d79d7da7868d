/** Names are told by the words of running text, which stands in long lines. */
const shortest = 60

/** The words that a text writes in small letters somewhere in its long lines. */
export function lowerWords(blocks: readonly { text: string }[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of blocks)
    if (text.length >= shortest)
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+(?!\p{L})/gu)) words.add(word)
  return words
}

/** "Tire Repairs" is no name where the text has repairs, too. */
export function areWords(name: string, small: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.filter((word) => small.has(word)).length * 2 >= words.length
}
