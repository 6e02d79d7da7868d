import type { TextPositionSelector } from '#shared/selectors.ts'

const most = 5_000

/** Every place where the words stand in a text, whatever their case; spaces match any white space. At most 5,000. */
export function findRanges(text: string, words: string): TextPositionSelector[] {
  const pattern = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]')
  if (!pattern) return []
  const ranges: TextPositionSelector[] = []
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    ranges.push({ start: match.index, end: match.index + match[0].length })
    if (ranges.length === most) break
  }
  return ranges
}
