import { families } from './lexicon.ts'
import { isProseRow, own, ownWidth } from './own-features.ts'
import { bestStretch } from './best-stretch.ts'

/** What is shown of the lines around a line. */
const shown = [own.words, own.lastMark, own.titled, own.cued, own.common]
const reach = 3
/** What is averaged over the lines before and after. */
const averaged = [own.words, own.cued, own.dates, own.titled, own.me, own.overlap]
const spans = [4, 12]
/** Lines of these families open a stretch of what is not the article. */
const openers = [
  'share',
  'consent',
  'newsletter',
  'more',
  'related',
  'comments',
  'advert',
  'legal',
  'byline',
  'paywall',
  'tags',
  'shop',
  'time'
].map((name) => families.indexOf(name as (typeof families)[number]))
const sides = 2

/** How many features a line has with those of its surroundings. */
export const lineWidth =
  ownWidth + reach * sides * shown.length + spans.length * sides * (averaged.length + 1) + openers.length * sides + 14

/** Every line's own features with those of its place and of the lines around it, a row of `lineWidth` numbers each. */
export function lineFeatures(owns: Float32Array): Float32Array {
  const lines = owns.length / ownWidth
  const rows = new Float32Array(lines * lineWidth)
  for (let i = 0; i < lines; i++) rows.set(owns.subarray(i * ownWidth, (i + 1) * ownWidth), i * lineWidth)
  let at = ownWidth
  at = addNeighbours(owns, rows, at)
  at = addAverages(owns, rows, at)
  at = addOpeners(owns, rows, at)
  addPlace(owns, rows, at)
  return rows
}

function addNeighbours(owns: Float32Array, rows: Float32Array, at: number): number {
  const lines = owns.length / ownWidth
  for (let i = 0; i < lines; i++) {
    let to = i * lineWidth + at
    for (let step = -reach; step <= reach; step++) {
      if (step === 0) continue
      const other = i + step
      const from = other * ownWidth
      for (let k = 0; k < shown.length; k++) rows[to++] = other >= 0 && other < lines ? owns[from + shown[k]!]! : -1
    }
  }
  return at + reach * sides * shown.length
}

function addAverages(owns: Float32Array, rows: Float32Array, at: number): number {
  const lines = owns.length / ownWidth
  const sums = new Float64Array(lines + 1)
  for (let k = 0; k <= averaged.length; k++) {
    for (let i = 0; i < lines; i++)
      sums[i + 1] =
        sums[i]! + (k < averaged.length ? owns[i * ownWidth + averaged[k]!]! : isProseRow(owns, i * ownWidth) ? 1 : 0)
    for (let s = 0; s < spans.length; s++)
      for (let i = 0; i < lines; i++) {
        const to = i * lineWidth + at + (k * spans.length + s) * sides
        const start = Math.max(0, i - spans[s]!)
        const end = Math.min(lines, i + 1 + spans[s]!)
        rows[to] = i > start ? (sums[i]! - sums[start]!) / (i - start) : -1
        rows[to + 1] = end > i + 1 ? (sums[end]! - sums[i + 1]!) / (end - i - 1) : -1
      }
  }
  return at + spans.length * sides * (averaged.length + 1)
}

/** How many lines ago, and in how many, a short line begins with the words of a family. */
function addOpeners(owns: Float32Array, rows: Float32Array, at: number): number {
  const lines = owns.length / ownWidth
  for (let k = 0; k < openers.length; k++) {
    const cue = own.cues + openers[k]!
    for (let side = 0; side < sides; side++) {
      let away = 1000
      for (let n = 0; n < lines; n++) {
        const i = side === 0 ? n : lines - 1 - n
        rows[i * lineWidth + at + k * sides + side] = Math.log2(1 + away)
        const isOpener = owns[i * ownWidth + cue]! >= 1.3 && owns[i * ownWidth + own.words]! < 3.4
        away = isOpener ? 1 : Math.min(1000, away + 1)
      }
    }
  }
  return at + openers.length * sides
}

function addPlace(owns: Float32Array, rows: Float32Array, at: number): void {
  const lines = owns.length / ownWidth
  const weights = new Float64Array(lines)
  let prose = 0
  let all = 0
  for (let i = 0; i < lines; i++) {
    const words = 2 ** owns[i * ownWidth + own.words]! - 1
    const isProse = isProseRow(owns, i * ownWidth)
    weights[i] = isProse ? Math.min(60, words) : -6
    if (isProse) prose += words
    all += words
  }
  const stretch = bestStretch(weights)
  let before = 0
  let proseBefore = 0
  let last = -1
  for (let i = 0; i < lines; i++) {
    const to = i * lineWidth + at
    const isProse = isProseRow(owns, i * ownWidth)
    const words = 2 ** owns[i * ownWidth + own.words]! - 1
    rows[to] = i / lines
    rows[to + 1] = Math.log2(1 + i)
    rows[to + 2] = Math.log2(lines - i)
    rows[to + 3] = all ? before / all : 0
    rows[to + 4] = prose ? proseBefore / prose : 0
    rows[to + 5] = Math.log2(1 + proseBefore)
    rows[to + 6] = Math.log2(1 + Math.max(0, prose - proseBefore - (isProse ? words : 0)))
    rows[to + 7] = last < 0 ? 12 : Math.log2(i - last)
    rows[to + 9] =
      i < stretch.start ? -Math.log2(1 + stretch.start - i) : i < stretch.end ? 0 : Math.log2(2 + i - stretch.end)
    rows[to + 10] = i < stretch.start || i >= stretch.end ? 0 : Math.log2(1 + i - stretch.start)
    rows[to + 11] = i < stretch.start || i >= stretch.end ? 0 : Math.log2(stretch.end - i)
    rows[to + 12] = Math.log2(1 + lines)
    rows[to + 13] = all ? prose / all : 0
    before += words
    if (isProse) {
      proseBefore += words
      last = i
    }
  }
  let next = -1
  for (let i = lines - 1; i >= 0; i--) {
    rows[i * lineWidth + at + 8] = next < 0 ? 12 : Math.log2(next - i)
    if (isProseRow(owns, i * ownWidth)) next = i
  }
}
