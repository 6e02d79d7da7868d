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
      this.error = LibraryError.from(error, 'The search failed')
    }
    this.answered = query.trim() ? query : null
  }

  /** Asks the same again, after the library changed. */
  async refresh(): Promise<void> {
    if (this.query.trim()) await this.ask(this.query)
  }
}
