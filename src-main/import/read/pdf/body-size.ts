import type { PageLine } from './block.ts'
import type { Column } from './layout.ts'
import { listReferences, noteLabel } from './notes.ts'

/** Less text than this share of the notes' is no running text. */
const leastShare = 0.25
const alike = 0.06

/**
 * The height of the running text's font, in points, where `commonest` is the height that most of a document is set in. Notes may
 * be longer than the text that they belong to; then what is set larger above them, and refers to them, is the text.
 */
export function bodySize(columns: readonly Column[], commonest: number): number {
  const weights = new Map<number, number>()
  for (const { size, text } of columns.flatMap(({ lines }) => lines))
    weights.set(round(size), (weights.get(round(size)) ?? 0) + text.length)
  const fewest = leastShare * (weights.get(round(commonest)) ?? 0)
  const larger = [...weights].filter(([size, weight]) => size > (1 + alike) * commonest && weight >= fewest)
  const text = larger.reduce((best, entry) => (entry[1] > best[1] ? entry : best), [commonest, 0])[0]
  return text > commonest && areNotes(columns, { text, notes: commonest }) ? text : commonest
}

/** Whether lines of one size stand at the foot of columns of the other, begun by marks from the text above, and seldom elsewhere. */
function areNotes(columns: readonly Column[], { text, notes }: { text: number; notes: number }): boolean {
  let [feet, others] = [0, 0]
  for (const { lines } of columns) {
    const last = lines.findLastIndex(({ size }) => isLike(size, text))
    const first = lines.findIndex(({ size }) => isLike(size, notes))
    if (last < 0 || first < 0) continue
    if (first > last && holdNotes(lines.slice(0, first), lines.slice(first))) feet++
    else others++
  }
  return feet > others
}

function holdNotes(text: readonly PageLine[], foot: readonly PageLine[]): boolean {
  const marks = listReferences(text)
  return foot.some((line) => marks.has(noteLabel(line) ?? ''))
}

function isLike(size: number, other: number): boolean {
  return Math.abs(size - other) < alike * other
}

function round(size: number): number {
  return Math.round(size * 5) / 5
}
