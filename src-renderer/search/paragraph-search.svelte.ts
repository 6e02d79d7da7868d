import type { Library } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { SearchHit } from '#shared/model.ts'

/** A search over every paragraph of the library. Only the newest question's answer counts. */
export class ParagraphSearch {
  query = $state('')
  hits: SearchHit[] = $state.raw([])
  total = $state(0)
  /** The query that `hits` answer; null before the first answer. */
  answered: string | null = $state(null)
  error: LibraryError | null = $state.raw(null)
  readonly #library: Library
  #asked = 0

  constructor(library: Library) {
    this.#library = library
  }

  async ask(query: string): Promise<void> {
    this.query = query
    const asked = ++this.#asked
    try {
      const answer = query.trim() ? await this.#library.search({ query, limit: 200 }) : { total: 0, hits: [] }
      if (asked !== this.#asked) return
      this.hits = answer.hits
      this.total = answer.total
      this.error = null
    } catch (error) {
      if (asked !== this.#asked) return
      this.error = error instanceof LibraryError ? error : new LibraryError('unexpected', 'The search failed')
    }
    this.answered = query.trim() ? query : null
  }

  /** Asks the same again, after the library changed. */
  async refresh(): Promise<void> {
    if (this.query.trim()) await this.ask(this.query)
  }
}

/** A text cut at its matched words, for showing them. Ranges that overlap or fall outside are clipped. */
export function cutAtRanges(text: string, ranges: readonly [number, number][]): { text: string; found: boolean }[] {
  const pieces: { text: string; found: boolean }[] = []
  let at = 0
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start)
    const to = Math.min(text.length, end)
    if (to <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), found: false })
    pieces.push({ text: text.slice(from, to), found: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}
