import search from 'approx-string-match'

export interface Range {
  start: number
  end: number
}

/** Up to this length the whole text is searched; the cost is one step for each 32 code units of the quote and each of the text. */
const mostSearchedWhole = 512
/** How much of the text is searched at once. */
const stride = 8_192
/** How many matches of one stride are looked at. */
const mostMatches = 50
/** Every match costs another pass over the quote's length: a text that repeats itself without end is left at this many steps. */
const mostSteps = 2_000_000

/**
 * Ranges of the text that differ from the quote in at most `errorRate` of its length, the likeliest of each stretch.
 *
 * A longer quote is split: pieces of it that occur in the text unchanged vote for where the whole begins, and only there is
 * it searched for. One that has no two words unchanged anywhere is not found, and is not the same quote.
 */
export function findSimilar(text: string, quote: string, errorRate: number, hint?: number): Range[] {
  const errors = Math.floor(quote.length * errorRate)
  if (errors === 0) return []
  const windows = quote.length <= mostSearchedWhole ? strides(text, quote, hint) : likelyWindows(text, quote, hint)
  const found: Range[] = []
  let steps = 0
  for (const { start, end } of windows) {
    const matches = search(text.slice(start, end), quote, errors)
    for (const match of matches.slice(0, mostMatches))
      found.push({ start: start + match.start, end: start + match.end })
    steps += matches.length * quote.length
    if (steps > mostSteps || found.length > 20 * mostMatches) break
  }
  return found.filter((range) => range.end > range.start)
}

/** How like two texts are, 0 to 1: one minus the edits between them over the longer one's length, or a little less. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  return 1 - editDistance(a, b) / longest
}

/** At least Levenshtein's distance: the edits of the best match of `a` within `b`, and what that leaves of `b` at both ends. */
function editDistance(a: string, b: string): number {
  const matches = search(b, a, a.length)
  const whole = matches.map(({ start, end, errors }) => errors + start + (b.length - end))
  return Math.min(Math.max(a.length, b.length), ...whole)
}

/** The whole text in pieces that overlap, the nearest to the hint first. */
function strides(text: string, quote: string, hint = 0): Range[] {
  const windows: Range[] = []
  for (let start = 0; start === 0 || start < text.length; start += stride)
    windows.push({ start, end: Math.min(text.length, start + stride + 2 * quote.length) })
  return windows.sort((a, b) => Math.abs(a.start - hint) - Math.abs(b.start - hint))
}

const pieceLength = 16
const mostPieces = 128
const mostPlacesOfPiece = 8
const mostWindows = 8

function likelyWindows(text: string, quote: string, hint?: number): Range[] {
  const slack = Math.ceil(quote.length / 4)
  const votes = new Map<number, number>()
  const vote = (begin: number): void => {
    const bin = Math.round(begin / slack)
    votes.set(bin, (votes.get(bin) ?? 0) + 1)
  }
  if (hint !== undefined) vote(hint)
  const step = Math.max(pieceLength, Math.ceil(quote.length / mostPieces))
  for (let at = 0; at + pieceLength <= quote.length; at += step) {
    const piece = quote.slice(at, at + pieceLength)
    let place = text.indexOf(piece)
    for (let n = 0; place >= 0 && n < mostPlacesOfPiece; n++) {
      vote(place - at)
      place = text.indexOf(piece, place + 1)
    }
  }
  const bins = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostWindows)
  return bins.map(([bin]) => ({
    start: Math.max(0, bin * slack - 2 * slack),
    end: Math.min(text.length, bin * slack + quote.length + 2 * slack)
  }))
}
