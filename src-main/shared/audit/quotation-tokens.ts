import { readTokens, type Token } from './read-tokens.ts'

/** A token of a quotation, with what the writer's own marks make of it. */
export interface QuotationToken extends Token {
  /** Within square brackets, or an ellipsis, or "(sic)": the writer shows that it is not the source's. */
  shown: boolean
  /** A quotation mark at either end, or the closing comma or stop: the sentence around it decides about those. */
  edge: boolean
}

const longestBracket = 60

/** The tokens of a quotation, with the writer's marks recognised. */
export function readQuotationTokens(text: string): QuotationToken[] {
  const tokens = readTokens(text).map((token) => ({ ...token, shown: token.kind === 'ellipsis', edge: false }))
  showBrackets(tokens)
  for (let i = 0; i < tokens.length && tokens[i]!.key === '"'; i++) tokens[i]!.edge = true
  for (let i = tokens.length - 1; i >= 0 && isClosing(tokens[i]!); i--) tokens[i]!.edge = true
  return tokens
}

function isClosing({ kind, key }: Token): boolean {
  return kind === 'mark' && /^["\-.,;:،。，、]$/.test(key)
}

function showBrackets(tokens: QuotationToken[]): void {
  for (let open = 0; open < tokens.length; open++) {
    const key = tokens[open]!.key
    if (key !== '[' && !(key === '(' && tokens[open + 1]?.key.toLowerCase() === 'sic')) continue
    const closing = key === '[' ? ']' : ')'
    const length = tokens.slice(open, open + longestBracket).findIndex((token) => token.key === closing)
    if (length < 0) continue
    for (const token of tokens.slice(open, open + length + 1)) token.shown = true
    open += length
  }
}
