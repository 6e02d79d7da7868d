import type { Library, LibraryEvent } from '#shared/contract.ts'
import type { Id, PassageInContext } from '#shared/model.ts'

/**
 * The passages that a note points at, fetched together and kept until the library says they changed.
 * `undefined`: not fetched yet; `null`: the library has none of this id.
 */
export class Passages {
  readonly #library: Pick<Library, 'getPassages'>
  readonly #known = new Map<Id, PassageInContext | null>()
  readonly #wanted = new Set<Id>()
  readonly #listeners = new Set<(ids: ReadonlySet<Id>) => void>()
  #fetching: Promise<void> | null = null

  constructor(library: Pick<Library, 'getPassages'>) {
    this.#library = library
  }

  /** What is known of a passage now. One that isn't known is fetched, and the listeners are told. */
  peek(id: Id): PassageInContext | null | undefined {
    const known = this.#known.get(id)
    if (known === undefined) void this.#want([id]).catch(() => undefined)
    return known
  }

  /** A passage, fetched when need be. */
  async get(id: Id): Promise<PassageInContext | null> {
    if (!this.#known.has(id)) await this.#want([id])
    return this.#known.get(id) ?? null
  }

  /** Calls the listener with the ids whose passages were fetched. Gives a function that stops it. */
  subscribe(listener: (ids: ReadonlySet<Id>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Fetches again what an event of the library says has changed. */
  refresh(event: LibraryEvent): void {
    if (event.type === 'library-changed') this.#known.clear()
    const articles =
      event.type === 'passages-changed' ? event.articles : event.type === 'articles-changed' ? event.ids : []
    const stale = [...this.#known].filter(([, passage]) => !passage || articles.includes(passage.article))
    if (articles.length && stale.length) void this.#want(stale.map(([id]) => id)).catch(() => undefined)
  }

  #want(ids: readonly Id[]): Promise<void> {
    for (const id of ids) this.#wanted.add(id)
    // One turn of the event loop gathers what a whole document asks for into one request.
    this.#fetching ??= new Promise<void>((resolve) => setTimeout(resolve)).then(() => this.#fetch())
    return this.#fetching
  }

  async #fetch(): Promise<void> {
    const ids = [...this.#wanted]
    this.#wanted.clear()
    this.#fetching = null
    const passages = await this.#library.getPassages({ ids })
    const found = new Map(passages.map((passage) => [passage.id, passage]))
    for (const id of ids) this.#known.set(id, found.get(id) ?? null)
    for (const listener of this.#listeners) listener(new Set(ids))
  }
}
