import type { PageLine } from './block.ts'
import type { Column } from './layout.ts'

/**
 * For every line of a column the table that it is a row of, or null: lines whose cells stand under each other. Loosely set lines
 * that fill the column have gaps as well, but not in the same places.
 */
export function findTables({ lines, left, right }: Column): (number | null)[] {
  const table: (number | null)[] = lines.map(() => null)
  let from = 0
  while (from < lines.length) {
    let to = from
    while (to + 1 < lines.length && isAligned(lines[to]!, lines[to + 1]!)) to++
    const run = lines.slice(from, to + 1)
    const stretched = run.filter((line) => line.even && (line.rtl ? line.x0 - left : right - line.x1) < 2).length
    if (run.length > 1 && stretched < (run.length > 2 ? 0.5 * run.length : 1)) table.fill(from, from, to + 1)
    from = to + 1
  }
  return table
}

function isAligned(a: PageLine, b: PageLine): boolean {
  if (a.cells.length < 2 || b.cells.length < 2 || b.y - a.y > 3.5 * a.size) return false
  const shared = b.cells.filter(({ x0, x1 }) =>
    a.cells.some(
      (cell) => Math.abs(cell.x0 - x0) < 3 || Math.abs(cell.x1 - x1) < 3 || Math.abs(cell.x0 + cell.x1 - x0 - x1) < 5
    )
  )
  return shared.length >= 2 && shared.length >= Math.min(a.cells.length, b.cells.length) - 1
}
