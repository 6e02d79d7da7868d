import type { Library } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import type { Reference } from '#shared/reference.ts'
import { say, sayError } from '#renderer/parts/toast.ts'

const page = 200

/** The bibliographic items of reference files: those that wait for an article, or all of them; and what can be done to one. */
export class References {
  rows: Reference[] = $state.raw([])
  /** How many there are of those shown. */
  total = $state(0)
  /** How many wait for an article. */
  waiting = $state(0)
  /** How many there are at all. */
  all = $state(0)
  /** Shows those that have an article, too. */
  everything = $state(false)
  /** False until the first answer. */
  known = $state(false)
  error: LibraryError | null = $state.raw(null)
  /** The item that an article is being chosen for. */
  choosing: Reference | null = $state.raw(null)
  readonly #library: Library
  #asked = 0

  constructor(library: Library) {
    this.#library = library
  }

  /** Asks again for what is shown, and for the counts. */
  async refresh(): Promise<void> {
    await this.#load(Math.max(page, this.rows.length))
  }

  /** Shows those that wait, or all. */
  async show(everything: boolean): Promise<void> {
    this.everything = everything
    await this.#load(page)
  }

  /** Adds the next ones, when there are more. */
  async more(): Promise<void> {
    if (this.rows.length < this.total) await this.#load(this.rows.length + page)
  }

  /** Attaches an item to an article, with a way back. */
  async attach(reference: Reference, article: { id: Id; title: string }): Promise<void> {
    const before = reference.article
    try {
      await this.#library.attachReference({ reference: reference.id, article: article.id })
      const undo = (): void => void (before ? this.attach(reference, before) : this.#take(reference.id))
      say(`Attached to “${cut(article.title)}”`, { label: 'Undo', run: undo })
    } catch (error) {
      sayError(error)
    }
  }

  /** Takes an item off its article, with a way back. It waits again. */
  async detach(reference: Reference): Promise<void> {
    const { id, article } = reference
    if (!article || !(await this.#take(id))) return
    say(`Taken off “${cut(article.title)}”; it waits for an article again`, {
      label: 'Undo',
      run: () => void this.#library.attachReference({ reference: id, article: article.id }).catch(sayError)
    })
  }

  async #take(reference: Id): Promise<boolean> {
    try {
      await this.#library.detachReference({ reference })
      return true
    } catch (error) {
      sayError(error)
      return false
    }
  }

  async #load(least: number): Promise<void> {
    const asked = ++this.#asked
    const limit = Math.min(1_000, least)
    try {
      const [waiting, all] = await Promise.all([
        this.#library.listReferences({ waiting: true, limit: this.everything ? 1 : limit }),
        this.#library.listReferences({ limit: this.everything ? limit : 1 })
      ])
      if (asked !== this.#asked) return
      const shown = this.everything ? all : waiting
      this.rows = shown.references
      this.total = shown.total
      this.waiting = waiting.total
      this.all = all.total
      this.error = null
    } catch (error) {
      if (asked !== this.#asked) return
      this.error = LibraryError.from(error, 'The references could not be read')
    }
    this.known = true
  }
}

function cut(title: string): string {
  return title.length > 60 ? `${title.slice(0, 60).trimEnd()}…` : title
}
