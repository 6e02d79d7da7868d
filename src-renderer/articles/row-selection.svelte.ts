import { SvelteSet } from 'svelte/reactivity'

/** Which rows of a list are selected, and which one the keyboard is on. Rows are known by id, so they may move. */
export class RowSelection {
  readonly ids = new SvelteSet<string>()
  /** The row that the keyboard is on. */
  current: string | null = $state(null)
  #anchor: string | null = null

  /** Selects one row alone. */
  only(id: string): void {
    this.ids.clear()
    this.ids.add(id)
    this.current = this.#anchor = id
  }

  /** Selects a row that was opened from elsewhere, so that what is done in the list is done to what one sees. */
  follow(id: string, rows: readonly { id: string }[]): void {
    if (!this.ids.has(id) && rows.some((row) => row.id === id)) this.only(id)
  }

  /** Adds a row, or takes it away when it is there. */
  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id)
    this.current = this.#anchor = id
  }

  /** Selects from the row selected last to this one, in the order of `rows`. */
  extend(id: string, rows: readonly string[]): void {
    const to = rows.indexOf(id)
    const from = rows.indexOf(this.#anchor ?? this.current ?? id)
    this.current = id
    this.ids.clear()
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
    for (const row of rows.slice(first, last + 1)) this.ids.add(row)
  }

  /** Selects every row. */
  all(rows: readonly string[]): void {
    for (const row of rows) this.ids.add(row)
  }

  /** Moves by some rows and gives the row reached; null when the list is empty. */
  step(by: number, rows: readonly string[]): string | null {
    const at = this.current === null ? -1 : rows.indexOf(this.current)
    const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))
    return rows[to] ?? null
  }

  /** What an action on `id` is about: all that is selected when it is among them, else it alone. */
  subject(id: string): string[] {
    return this.ids.has(id) ? [...this.ids] : [id]
  }

  /** Forgets rows that are gone. */
  keep(rows: readonly string[]): void {
    const left = rows.filter((row) => this.ids.has(row))
    if (left.length < this.ids.size) {
      this.ids.clear()
      for (const id of left) this.ids.add(id)
    }
    if (this.current !== null && !rows.includes(this.current)) this.current = null
  }
}
