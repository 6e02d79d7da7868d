import type { Reading, Source } from '../read.ts'
import { tidySpaces } from '../tidy.ts'
import { unwrap } from './unwrap.ts'

/** Plain text: every line is a block, and the lines of a hard-wrapped paragraph are one. */
export function readText({ text }: Source): Reading {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)
  const blocks = unwrap(lines)
    .map(({ line, text }) => ({ line, text: tidySpaces(text), kind: 'paragraph' as const }))
    .filter(({ text }) => text)
  return {
    blocks,
    stated: {},
    origin: 'lines',
    build: (kept) =>
      blocks
        .filter(({ line }) => kept.has(line))
        .map(({ text }) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  }
}
