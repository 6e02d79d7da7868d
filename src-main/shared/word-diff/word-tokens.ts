/** A text in pieces: words, numbers, runs of white space, single other signs. In scripts without spaces every sign is a piece. */
export interface Tokens {
  /** What each piece is, as a number: the same for the same piece. */
  ids: number[]
  /** Where each begins, and at last where the text ends. */
  starts: number[]
}

const piece =
  /\p{N}+(?:[.,]\p{N}+)*|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+|\n\n|\s+?(?=\n\n|\S|$)|./gsv

/** Cuts a stretch of a text in pieces. `names` gives every piece its number and is shared by texts that are to be compared. */
export function readTokens(text: string, start: number, end: number, names: Map<string, number>): Tokens {
  const ids: number[] = []
  const starts: number[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(piece)) {
    const id = names.get(word) ?? names.size
    names.set(word, id)
    ids.push(id)
    starts.push(start + index)
  }
  starts.push(end)
  return { ids, starts }
}
