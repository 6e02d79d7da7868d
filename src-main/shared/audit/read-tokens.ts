/** A word, a number or a mark of a text. White space is nothing of its own. */
export interface Token {
  kind: 'word' | 'mark' | 'ellipsis' | 'edited'
  /** Offsets in the text, in UTF-16 code units. */
  from: number
  to: number
  text: string
  /** What typography does not change: equal keys are the same word or mark. */
  key: string
  /** The key in small letters, and whether it holds a digit: asked very often, so kept. */
  lower: string
  numeral: boolean
  /** A dash between two letters without spaces: typography may set a space there, or nothing. */
  soft: boolean
  /** Such a dash that makes one word of two, as in "non-binding": a quotation may not begin or end at it. */
  joins: boolean
}

// Scripts that set no spaces between words: there a character is the unit.
const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`
const invisible = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`
const letter = String.raw`[[\p{L}\p{N}\p{M}${invisible}]--[${unspaced}]]`
const tokens = new RegExp(
  [
    String.raw`(?<ellipsis>[\[\(]\s*(?:…|\.(?:\s?\.){2,})\s*[\]\)]|…|\.(?:\s?\.){2,})`,
    String.raw`(?<edited>${letter}{0,30}\[[^\[\]\n]{1,30}\]${letter}+|${letter}{1,30}\[[^\[\]\n]{0,30}\]${letter}*)`,
    String.raw`(?<word>(?:(?<=^|[\s\(])[\-−–](?=\p{N}))?${letter}+(?:(?:['’ʼ‘´\x60]|(?<=\p{N})[.,:](?=\p{N}))${letter}+)*|[${unspaced}]\p{M}*)`,
    String.raw`(?<mark>[\-‐‑‒–—―−]{1,3}|''|,,|\x60\x60|[^\s\uFFFC])`
  ].join('|'),
  'gv'
)

const dash = /^[-‐‑‒–—―−]/
const hyphen = /^[-‐‑]$/
const quoteMark = /^["'“”„‟‘’‚‛‹›«»`´′″「」『』〝〞〟]$|^(?:''|,,|``)$/

/** The words and marks of a text, in order. */
export function readTokens(text: string): Token[] {
  const read: Token[] = []
  for (const match of text.matchAll(tokens)) {
    const [found] = match
    const { ellipsis, edited, word } = match.groups ?? {}
    const kind = ellipsis ? 'ellipsis' : edited ? 'edited' : word ? 'word' : 'mark'
    const key = kind === 'ellipsis' ? '…' : kind === 'mark' ? markKey(found) : wordKey(found)
    const [from, to] = [match.index, match.index + found.length]
    const numeral = kind === 'word' && /\p{N}/u.test(key)
    read.push({ kind, from, to, text: found, key, lower: key.toLowerCase(), numeral, soft: false, joins: false })
  }
  read.forEach((token, i) => {
    if (token.key !== '-' || token.kind !== 'mark') return
    const [before, after] = [read[i - 1], read[i + 1]]
    if (before?.kind !== 'word' || after?.kind !== 'word' || before.to !== token.from || after.from !== token.to) return
    token.soft = /\p{L}$/u.test(before.key) || /^\p{L}/u.test(after.key)
    token.joins = token.soft && hyphen.test(token.text)
  })
  return read
}

function markKey(mark: string): string {
  if (dash.test(mark)) return '-'
  return quoteMark.test(mark) ? '"' : mark.normalize('NFC')
}

function wordKey(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[’ʼ‘´`]/g, "'")
    .replace(/^[−–]/, '-')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
}
