import type { SqlValue, WritableDb } from './sqlite.ts'

/** SQLite's limit on the values of one statement. @see https://www.sqlite.org/limits.html#max_variable_number */
const mostValues = 32_766

/**
 * Inserts rows that all name the same columns, as many as fit with each statement. `onConflict` is what follows ON CONFLICT. All
 * statements are handed over at once, so what is asked of the connection next comes after them without waiting.
 */
export async function insertRows<R extends Record<keyof R, SqlValue>>(
  tx: WritableDb,
  table: string,
  rows: readonly R[],
  onConflict?: string
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof R & string)[]
  const together = Math.floor(mostValues / Math.max(1, columns.length))
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = `(${columns.map(() => '?').join(',')})`
  const running: Promise<unknown>[] = []
  for (let i = 0; i < rows.length; i += together) {
    const some = rows.slice(i, i + together)
    const run = tx.run(
      `INSERT INTO ${table} (${names}) VALUES ${some.map(() => places).join(',')}${onConflict ? ` ON CONFLICT ${onConflict}` : ''}`,
      ...some.flatMap((row) => columns.map((column) => row[column]))
    )
    running.push(run)
  }
  await Promise.all(running)
}
