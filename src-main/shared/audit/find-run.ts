import { cutWord } from './costs.ts'
import type { Token } from './read-tokens.ts'

/**
 * Whether the quotation's words are a run of the source's, word for word: `verbatim` when the text between them is the same
 * too, line breaks and runs of spaces apart; `typography` when only typography differs; null when they are no such run.
 */
export function findRun(
  quoted: { text: string; tokens: readonly Token[] },
  source: { text: string; tokens: readonly Token[] }
): 'verbatim' | 'typography' | null {
  const [first, last] = [quoted.tokens[0], quoted.tokens.at(-1)]
  if (!first || !last) return 'verbatim'
  const wanted = layout(quoted.text.slice(first.from, last.to))
  let found: 'typography' | null = null
  for (let start = 0; start + quoted.tokens.length <= source.tokens.length; start++) {
    const end = start + quoted.tokens.length
    if (source.tokens[start]!.key !== first.key || cutWord(source.tokens, start) || cutWord(source.tokens, end))
      continue
    if (!quoted.tokens.every((token, i) => token.key === source.tokens[start + i]!.key)) continue
    const there = source.text.slice(source.tokens[start]!.from, source.tokens[end - 1]!.to)
    if (layout(there) === wanted) return 'verbatim'
    found = 'typography'
  }
  return found
}

// Layout is what a column or a mail program does to a text. A no-break space is the typesetter's, and so typography.
function layout(text: string): string {
  return text.replaceAll('\uFFFC', '').replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
}
