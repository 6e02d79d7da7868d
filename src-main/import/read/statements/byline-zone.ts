import { countWords, isProse } from '../../clean/prose.ts'
import type { Headline } from '../page-headline.ts'
import type { Side } from './survey-marks.ts'
import { lineText, type Line, type Marked, type Survey } from './survey.ts'

/** How many lines before and after its headline an article's byline and date stand within. */
const linesBefore = 6
const linesAfter = 16
/** Running text ends the zone, though a deck may stand within it. */
const mostProse = 2
/** Lines with more words are decks and text. */
const longestLine = 40

/** The lines around a page's headline where its byline and its date stand. */
export interface BylineZone {
  start: number
  end: number
  /** Whether a line or a marked element is within and not of another part of the page. */
  has(at: Pick<Marked, 'line' | 'side'>): boolean
  /** Its short lines, nearest first: what follows the headline, then what stands before it. */
  lines: ZoneLine[]
}

/** A short line near a headline. */
export interface ZoneLine {
  text: string
  parts: string[]
  line: number
  /** The text right above it on the page, empty when that is long. */
  above: string
  /** It follows the headline, or stands in the same part of the page: what is set apart before a headline is another article's. */
  own: boolean
  /** It follows the headline. */
  under: boolean
}

/** The zone of a page whose headline stands in a heading, else of its first lines of text. */
export function bylineZone({ lines }: Survey, { heading }: Headline): BylineZone {
  // What is set apart right at a headline is its byline as often as not.
  const isOwn = (at: { side: Side }): boolean =>
    at.side === heading?.side || !['menu', 'related', 'comments'].includes(at.side)
  const first = heading?.line ?? 0
  const last = heading?.end ?? 0
  const start = Math.max(0, first - linesBefore)
  let end = last
  for (let own = 0, prose = 0; end < lines.length && own < linesAfter && prose < mostProse; end++) {
    if (!isOwn(lines[end]!)) continue
    own++
    if (isProse(lineText(lines[end]!)) && countWords(lineText(lines[end]!)) >= longestLine / 2) prose++
  }
  const pick = (from: number, to: number): ZoneLine[] => {
    const picked: ZoneLine[] = []
    for (let line = from; line < to; line++) {
      const text = isOwn(lines[line]!) && shortText(lines[line]!)
      if (!text) continue
      const { parts, side } = lines[line]!
      picked.push({
        text,
        parts,
        line,
        above: shortText(lines[line - 1]) ?? '',
        under: line >= last,
        own: line >= last || side === '' || side === heading?.side
      })
    }
    return picked
  }
  return {
    start,
    end,
    has: (at) => at.line >= start && at.line < end && isOwn(at),
    lines: [...pick(last, end), ...pick(start, first).reverse()]
  }
}

function shortText(line: Line | undefined): string | null {
  const text = line ? lineText(line) : ''
  return text.length < 20 * longestLine && countWords(text) <= longestLine ? text : null
}
