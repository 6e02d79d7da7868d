import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'

/** More blocks than this between headline and text are a menu or a page's first screen, not a byline and a date. */
const longest = 12

/** The blocks between a page's headline and its text: byline, date and deck stand there, though no extractor takes them. */
export function headZone(
  blocks: readonly SourceBlock[],
  content: ReadonlySet<number>,
  title: string | undefined
): Set<number> {
  const start = Math.min(...content)
  const wanted = fold(title ?? '')
  const headline = blocks.findLast(({ line, text }) => line <= start && fold(text) === wanted)
  if (!wanted || !headline || start - headline.line > longest) return new Set()
  return new Set(blocks.map(({ line }) => line).filter((line) => line > headline.line && line < start))
}
