import type { Draft, Finding, Step } from '../clean.ts'
import { fold, foldsTo } from '../tidy.ts'

/** Shorter lines may well stand twice in one text. */
const shortestRepeat = 80

/** The name of a site after a headline is no longer than this. */
const longestSite = 60

/** The headline said again, with or without the site's name after it, and paragraphs that stand twice. */
export const findRepeats: Step = ({ left, fields, judged }) => {
  const title = fold(fields.find(({ field }) => field === 'title')?.text ?? '')
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const block of left) {
    const mayRepeat = block.text.length >= shortestRepeat && (!judged || judged.times(block) > 1)
    if (!mayRepeat && block.text.length > title.length * 2 + longestSite) continue
    const text = fold(block.text)
    if (title && repeatsTitle(block.text, title)) findings.push({ block, reason: 'headline repeated' })
    else if (mayRepeat && seen.has(text) && block.kind !== 'code')
      findings.push({ block, reason: 'paragraph repeated' })
    seen.add(text)
  }
  return findings
}

function repeatsTitle(text: string, title: string): boolean {
  if (text.length < title.length || text.length > title.length * 2 + longestSite) return false
  if (foldsTo(text, title)) return true
  const start = text
    .split(/\s+[|–—·-]\s+/u)
    .slice(0, -1)
    .join(' ')
  return title.split(' ').length >= 4 && fold(start) === title && text.length < title.length + longestSite
}

/** Whether the headline stands again somewhere after a block. */
export function isBeforeRepeat({ all, fields }: Draft, line: number): boolean {
  const title = fields.find(({ field }) => field === 'title')
  const wanted = fold(title?.text ?? '')
  return !!title && all.some((block) => block.line > line && block.line < line + 4 && foldsTo(block.text, wanted))
}
