import type { PageLine } from './block.ts'
import { bodySize } from './body-size.ts'

/** What is usual in a document: the height of its running text's font, the distance of its lines, and whether new paragraphs are indented. */
export interface Layout {
  size: number
  leading: number
  indented: boolean
}

/** A column's lines with its edges. */
export interface Column {
  lines: PageLine[]
  left: number
  right: number
}

/** The commonest of some numbers, each weighed and rounded to a fifth. */
export function commonest(values: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value * 5) / 5
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** Measures a document's columns. */
export function measure(columns: readonly Column[]): Layout {
  const lines = columns.flatMap((column) => column.lines)
  const most = commonest(lines.map((line) => [line.size, line.text.length]))
  const size = bodySize(columns, most)
  const isBody = (line: PageLine): boolean => Math.abs(line.size - size) < 0.06 * size
  const gaps = columns.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, i): [number, number][] => {
      const gap = line.y - lines[i]!.y
      return isBody(line) && isBody(lines[i]!) && gap > 0.8 * size && gap < 3 * size ? [[gap, 1]] : []
    })
  )
  const leading = commonest(gaps) || 1.2 * size
  return { size, leading, indented: indentShare(columns, isBody) > 0.03 }
}

/** How many lines begin a little to the right of their column, between two that do not. */
function indentShare(columns: readonly Column[], isBody: (line: PageLine) => boolean): number {
  let indented = 0
  let all = 0
  for (const { lines, left, right } of columns)
    lines.forEach((line, i) => {
      const next = lines[i + 1]
      if (!isBody(line) || !next) return
      all += 1
      const inset = line.rtl ? right - line.x1 : line.x0 - left
      const nextInset = next.rtl ? right - next.x1 : next.x0 - left
      if (inset > 0.7 * line.size && inset < 5 * line.size && nextInset < 0.4 * line.size) indented += 1
    })
  return all ? indented / all : 0
}

/** Columns with their edges; one of few lines takes those of another that begins at the same place. */
export function makeColumns(flows: readonly PageLine[][]): Column[] {
  const columns = flows.map((lines) => ({
    lines,
    left: Math.min(...lines.map(({ x0 }) => x0)),
    right: Math.max(...lines.map(({ x1 }) => x1))
  }))
  return columns.map((column) => {
    if (column.lines.length > 4) return column
    const like = columns.filter(({ lines, left }) => lines.length > 4 && Math.abs(left - column.left) < 4)
    // What stands across columns may begin there too; it is wider.
    const rights = like.map(({ right }) => right).filter((right) => right > column.right - 1)
    return { ...column, right: rights.length ? Math.min(...rights) : column.right }
  })
}
