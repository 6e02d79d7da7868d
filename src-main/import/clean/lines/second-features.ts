import { bestStretch } from './best-stretch.ts'
import { lineWidth } from './context-features.ts'
import { own } from './own-features.ts'

const reach = 4
const spans = [6, 20]
const extra = reach * 2 + spans.length * 2 + 8

/** How many features a line has when it is judged a second time. */
export const secondWidth = lineWidth + extra

/** The features of `lineFeatures` with how the lines around each were judged, a row of `secondWidth` numbers each. */
export function secondFeatures(rows: Float32Array, first: Float32Array): Float32Array {
  const lines = first.length
  const seconds = new Float32Array(lines * secondWidth)
  const weights = new Float64Array(lines)
  const sums = new Float64Array(lines + 1)
  const sizes = new Float64Array(lines + 1)
  let total = 0
  for (let i = 0; i < lines; i++) {
    const words = 2 ** rows[i * lineWidth + own.words]! - 1
    const size = Math.min(60, words)
    weights[i] = (first[i]! - 0.4) * (size + 2)
    sums[i + 1] = sums[i]! + first[i]! * (size + 1)
    sizes[i + 1] = sizes[i]! + size + 1
    total += first[i]! * words
  }
  const stretch = bestStretch(weights)
  let before = 0
  for (let i = 0; i < lines; i++) {
    seconds.set(rows.subarray(i * lineWidth, (i + 1) * lineWidth), i * secondWidth)
    let to = i * secondWidth + lineWidth
    for (let step = -reach; step <= reach; step++)
      if (step !== 0) seconds[to++] = i + step >= 0 && i + step < lines ? first[i + step]! : -0.1
    for (const span of spans) {
      const start = Math.max(0, i - span)
      const end = Math.min(lines, i + 1 + span)
      seconds[to++] = i > start ? (sums[i]! - sums[start]!) / (sizes[i]! - sizes[start]!) : -0.1
      seconds[to++] = end > i + 1 ? (sums[end]! - sums[i + 1]!) / (sizes[end]! - sizes[i + 1]!) : -0.1
    }
    const words = 2 ** rows[i * lineWidth + own.words]! - 1
    seconds[to++] = first[i]!
    seconds[to++] = Math.log2(1 + before)
    seconds[to++] = Math.log2(1 + Math.max(0, total - before - first[i]! * words))
    seconds[to++] = total ? before / total : 0
    seconds[to++] =
      i < stretch.start ? -Math.log2(1 + stretch.start - i) : i < stretch.end ? 0 : Math.log2(2 + i - stretch.end)
    seconds[to++] = i < stretch.start || i >= stretch.end ? 0 : Math.log2(1 + i - stretch.start)
    seconds[to++] = i < stretch.start || i >= stretch.end ? 0 : Math.log2(stretch.end - i)
    seconds[to++] = Math.log2(1 + total)
    before += first[i]! * words
  }
  return seconds
}
