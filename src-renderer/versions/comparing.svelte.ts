import type { Comparison } from '#shared/comparison.ts'
import type { Library } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Article, ArticleSummary, Id } from '#shared/model.ts'
import { sayError } from '#renderer/parts/toast.ts'

/** What is held against each other: two versions of an article, or two articles. */
export type Compared =
  { article: Article; from: Id; to: Id; other?: undefined } | { article: Article; other: ArticleSummary }

/** The comparison that stands in the reader's place; null when none does. */
export class Comparing {
  compared: Compared | null = $state.raw(null)
  comparison: Comparison | null = $state.raw(null)
  readonly #library: Library
  #asked = 0

  constructor(library: Library) {
    this.#library = library
  }

  /** Compares a version with the one before it, or two that are named. */
  async versions(article: Article, from?: Id, to: Id = article.version.id): Promise<void> {
    const at = article.versions.findIndex(({ id }) => id === to)
    const older = from ?? article.versions[at - 1]?.id ?? article.versions.find(({ id }) => id !== to)?.id
    if (older) await this.#ask({ article, from: older, to })
  }

  /** Compares an article with another one that is like it. */
  async articles(article: Article, other: ArticleSummary): Promise<void> {
    await this.#ask({ article, other })
  }

  /** The same with one that only its id is known of. */
  async with(article: Article, other: Id): Promise<void> {
    try {
      await this.articles(article, await this.#library.getArticle({ id: other }))
    } catch (error) {
      sayError(error)
    }
  }

  close(): void {
    this.#asked++
    this.compared = this.comparison = null
  }

  async #ask(compared: Compared): Promise<void> {
    const asked = ++this.#asked
    const { id } = compared.article
    try {
      const comparison = compared.other
        ? await this.#library.compareArticles({ article: compared.other.id, other: id })
        : await this.#library.compareVersions({ article: id, from: compared.from, to: compared.to })
      if (asked !== this.#asked) return
      this.compared = compared
      this.comparison = comparison
    } catch (error) {
      sayError(LibraryError.from(error, 'The texts could not be compared'))
    }
  }
}
