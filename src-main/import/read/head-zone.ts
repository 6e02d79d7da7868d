import type { SourceBlock } from '../read.ts'
import { fold, foldsTo } from '../tidy.ts'

/** More blocks than this after a headline are a menu or a page's first screen, not its byline and date. */
const longest = 12

/** The blocks left out around a page's headline and first paragraph: byline, date and deck stand there, though they are not taken for the article. */
export function headZone(
  blocks: readonly SourceBlock[],
  content: ReadonlySet<number>,
  title: string | undefined
): Set<number> {
  const wanted = fold(title ?? '')
  const headlines = blocks.filter(({ text }) => wanted && foldsTo(text, wanted)).map(({ line }) => line)
  const [first = 0, second = 0] = [...content].filter((line) => !headlines.includes(line)).sort((a, b) => a - b)
  const headline = headlines.findLast((line) => line <= first)
  if (headline === undefined || first - headline > longest) return new Set()
  const lines = blocks.map(({ line }) => line)
  return new Set(lines.filter((line) => line > headline && line < second && !content.has(line)))
}

/** The blocks under a headline that may be its byline and date, where the text of the article does not follow. Empty without a headline. */
export function zoneUnder(headline: number | undefined): Set<number> {
  return new Set(headline === undefined ? [] : Array.from({ length: longest }, (_, i) => headline + 1 + i))
}
