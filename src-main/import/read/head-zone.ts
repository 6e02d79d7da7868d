import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'

/** More blocks than this after a headline are a menu or a page's first screen, not its byline and date. */
const longest = 12

/** The blocks left out around a page's headline and first paragraph: byline, date and deck stand there, though no extractor takes them. */
export function headZone(
  blocks: readonly SourceBlock[],
  content: ReadonlySet<number>,
  title: string | undefined
): Set<number> {
  const [first = 0, second = 0] = [...content].sort((a, b) => a - b)
  const wanted = fold(title ?? '')
  const headline = blocks.findLast(({ line, text }) => line <= first && fold(text) === wanted)
  if (!wanted || !headline || first - headline.line > longest) return new Set()
  const lines = blocks.map(({ line }) => line)
  return new Set(lines.filter((line) => line > headline.line && line < second && !content.has(line)))
}
