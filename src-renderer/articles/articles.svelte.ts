import type { ConcernAbout, ConcernCounts } from '#shared/concern.ts'
import type { Library } from '#shared/contract.ts'
import { firstPage } from '#shared/first-page.ts'
import type { ArticleSummary, Id } from '#shared/model.ts'
import { LibraryError } from '#shared/library-error.ts'
import { joinPages } from './join-pages.ts'
import { Turns } from './turns.ts'

const page = 200
const mostAtOnce = 1_000
/** As many as one call of the contract takes. */
const mostSelected = 10_000

/** The articles that the list shows: those of a query, those that need a look, or of the trash. More pages are added as they are needed. */
export class Articles {
  rows: ArticleSummary[] = $state.raw([])
  total = $state(0)
  query = $state('')
  /** Shows only those in which there is something to be looked at, of any kind or of one. */
  look: ConcernAbout | 'any' | null = $state(null)
  /** In how many articles of the library there is. */
  counts: ConcernCounts = $state.raw({ articles: 0, abouts: {} })
  /** False until the first answer, so that nothing is called empty before it is known. */
  known = $state(false)
  error: LibraryError | null = $state.raw(null)

  readonly #library: Library
  readonly #trash: boolean
  readonly #turns = new Turns()
  #asked = 0
  /** The last question for a list of other articles, which pages are added to. */
  #other: Promise<void> = Promise.resolve()

  constructor(library: Library, { trash = false } = {}) {
    this.#library = library
    this.#trash = trash
  }

  /** Asks again for everything that is shown. Calls during another question to the library are answered by one more at its end. */
  async refresh(): Promise<void> {
    await this.#turns.repeat(async () => {
      await Promise.all([this.#load(0, Math.max(this.known ? page : firstPage, this.rows.length)), this.#count()])
    })
  }

  /** Shows only what a search finds. An older question's late answer is dropped. */
  async search(query: string): Promise<void> {
    this.query = query
    await (this.#other = this.#load(0, page))
  }

  /** Shows only those that need a look, for anything or for one thing; with null all again. */
  async show(look: ConcernAbout | 'any' | null): Promise<void> {
    this.look = look
    await (this.#other = this.#load(0, page))
  }

  /** Adds the next page, when there is one. */
  async more(): Promise<void> {
    if (this.#turns.busy || this.rows.length >= this.total) return
    await this.#turns.take(async () => {
      await this.#other
      if (this.rows.length < this.total) await this.#load(this.rows.length, page)
    })
  }

  /** Adds all pages that are left, up to so many articles as can be worked on at once. */
  async all(): Promise<void> {
    await this.#turns.take(async () => {
      await this.#other
      if (this.rows.length < Math.min(this.total, mostSelected))
        await this.#load(this.rows.length, mostSelected - this.rows.length)
    })
  }

  /** The article of that id, when it is among those loaded. */
  find(id: Id | null): ArticleSummary | undefined {
    return this.rows.find((row) => row.id === id)
  }

  async #count(): Promise<void> {
    // The list says it when the library does not answer.
    if (!this.#trash) this.counts = await this.#library.countConcerns({}).catch(() => this.counts)
  }

  async #load(from: number, count: number): Promise<void> {
    const asked = ++this.#asked
    const query = this.query.trim()
    const { look } = this
    let rows: ArticleSummary[] = from ? this.rows.slice(0, from) : []
    let offset = from
    try {
      let total: number
      do {
        const limit = Math.min(mostAtOnce, from + count - offset)
        const answer = await this.#library.listArticles({
          ...(query && { query }),
          ...(look && { look }),
          ...(this.#trash && { trash: true }),
          limit,
          offset
        })
        if (asked !== this.#asked) return
        rows = joinPages(rows, answer.articles)
        offset += answer.articles.length
        total = answer.total
        if (answer.articles.length < limit) break
      } while (offset < Math.min(total, from + count))
      this.rows = rows
      this.total = total
      this.error = null
    } catch (error) {
      if (asked !== this.#asked) return
      this.error = LibraryError.from(error, 'The list could not be read')
    }
    this.known = true
  }
}
