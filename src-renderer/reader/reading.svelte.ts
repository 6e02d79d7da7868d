import { SvelteMap } from 'svelte/reactivity'
import type { SimilarArticle } from '#shared/comparison.ts'
import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Article, Id, MarkColour, Passage } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'

/** Where a jump leads: an article, a passage of it, or a range of one of its versions. */
export interface Target {
  article: Id
  passage: Id | null
  version?: Id
  start?: number
  end?: number
}

/** A range to scroll to. `serial` tells two jumps to the same place apart. */
export interface Jump extends TextPositionSelector {
  serial: number
}

/** The article that is open, and what can be done to its text. */
export class Reading {
  article: Article | null = $state.raw(null)
  error: LibraryError | null = $state.raw(null)
  jump: Jump | null = $state.raw(null)
  /** Comments on their way, and those that could not be saved: the card of a mark begins with its own. */
  readonly unsaved = new SvelteMap<Id, string>()
  readonly #library: Library
  #asked = 0
  #serial = 0

  constructor(library: Library) {
    this.#library = library
  }

  /** Whether there is an article to show, or why there is none. */
  get shows(): boolean {
    return this.article !== null || this.error !== null
  }

  /** Opens an article and leads to the passage or the range named. */
  async open(target: Target): Promise<void> {
    const asked = ++this.#asked
    try {
      const article = await this.#load(target)
      if (asked !== this.#asked) return
      this.article = article
      this.error = null
      const range = place(article, target)
      this.jump = range ? { ...range, serial: ++this.#serial } : null
    } catch (error) {
      if (asked !== this.#asked) return
      this.article = null
      this.error = LibraryError.from(error, 'The article could not be read')
    }
  }

  /** Opens what was open last, unless it is gone or in the trash by now. */
  async reopen(article: Id): Promise<void> {
    const asked = this.#asked + 1
    await this.open({ article, passage: null })
    if (asked === this.#asked && (this.error || this.article?.deletedAt)) this.close()
  }

  /** Leads to a range of the version shown. */
  jumpTo(range: TextPositionSelector): void {
    this.jump = { ...range, serial: ++this.#serial }
  }

  close(): void {
    this.#asked++
    this.article = this.error = this.jump = null
  }

  /** Takes in what changed, keeping the version that is shown. */
  async refresh(): Promise<void> {
    const open = this.article
    if (!open) return
    const newest = open.versions.at(-1)?.id === open.version.id
    const article = await this.#library.getArticle({ id: open.id, ...(!newest && { version: open.version.id }) })
    // Another article or version may have been opened meanwhile, also by an answer that was on its way before.
    if (this.article?.version.id === open.version.id) this.article = article
  }

  /** Marks a range of the version shown. */
  async mark(range: TextPositionSelector, colour: MarkColour, comment = ''): Promise<Passage> {
    const { id: article, version } = this.#opened()
    const { start, end } = range
    const passage = await this.#library.markPassage({
      id: newId(),
      article,
      version: version.id,
      start,
      end,
      colour,
      comment
    })
    await this.refresh()
    return passage
  }

  /** Changes a mark; `colour: null` takes it off. */
  async update(id: Id, changes: { colour: MarkColour | null }): Promise<void> {
    await this.#library.updatePassage({ id, ...changes })
    await this.refresh()
  }

  /** Keeps a comment on a mark, which stays among the unsaved when it can't be kept. */
  async comment(id: Id, comment: string): Promise<void> {
    this.unsaved.set(id, comment)
    await this.#library.updatePassage({ id, comment })
    // Until the article has it, the card of the mark has it from here.
    await this.refresh().finally(() => this.unsaved.get(id) === comment && this.unsaved.delete(id))
  }

  /** Saves the comments that are not. Rejects with the reason when one can't be. */
  async flush(): Promise<void> {
    await Promise.all([...this.unsaved].map(([id, comment]) => this.comment(id, comment)))
  }

  /** Puts a line of the original back into the text: the article gets a new version, which is shown while it is open. */
  async putBack(line: number, id: Id): Promise<Article> {
    return this.#take(await this.#library.putBack({ id, article: this.#opened().id, line }))
  }

  /** Sets the paragraphs aside that a range touches: the article gets a new version, which is shown while it is open. */
  async setAside({ start, end }: TextPositionSelector, id: Id): Promise<Article> {
    const { id: article, version } = this.#opened()
    return this.#take(await this.#library.setAside({ id, article, version: version.id, start, end }))
  }

  /** Makes the paragraph at an offset the deck, or the deck a paragraph: the article gets a new version, which is shown while it is open. */
  async setDeck(at: number | null, id: Id): Promise<Article> {
    const { id: article, version } = this.#opened()
    return this.#take(await this.#library.setDeck({ id, article, version: version.id, at }))
  }

  /** Takes back what one of these did, also when another article is open by now. */
  async undoLines(id: Id): Promise<void> {
    this.#take(await this.#library.undoLines({ id }))
  }

  /** Reads the original again with the cleaning of today. Gives whether anything came out otherwise. */
  async cleanAgain(): Promise<boolean> {
    const before = this.#opened()
    const after = await this.#library.cleanAgain({ article: before.id })
    this.#take(after)
    return after.versions.length > before.versions.length
  }

  /** Says that a passage lies where it was found, or that it does not. */
  async place(passage: Id, right: boolean): Promise<void> {
    await (right ? this.#library.confirmPlacement({ passage }) : this.#library.rejectPlacement({ passage }))
    await this.refresh()
  }

  /** Puts a passage where a person says that it lies in the version shown, which is the newest. */
  async movePlacement(passage: Id, { start, end }: TextPositionSelector): Promise<void> {
    await this.#library.movePlacement({ passage, version: this.#opened().version.id, start, end })
    await this.refresh()
  }

  /** Articles that have most of their words in common with the one that is open. */
  async similar(): Promise<SimilarArticle[]> {
    return this.article ? await this.#library.similarArticles({ article: this.article.id }) : []
  }

  /** Shows what became of an article, unless another is open by now. */
  #take(article: Article): Article {
    if (this.article?.id === article.id) this.article = article
    return article
  }

  async #load({ article: id, passage, version }: Target): Promise<Article> {
    const newest = await this.#library.getArticle({ id })
    // A version that was left may have given way to another since.
    const isThere = newest.versions.some((each) => each.id === version)
    if (passage || !version || !isThere || version === newest.version.id) return newest
    return await this.#library.getArticle({ id, version })
  }

  #opened(): Article {
    if (!this.article) throw new LibraryError('not-found', 'No article is open')
    return this.article
  }
}

function place(article: Article, { passage, version, start, end }: Target): TextPositionSelector | null {
  const placement = article.passages.find(({ id }) => id === passage)?.placement
  if (placement && placement.start !== null && placement.end !== null && placement.version === article.version.id)
    return { start: placement.start, end: placement.end }
  const same = !version || version === article.version.id
  return same && start !== undefined && end !== undefined ? { start, end } : null
}
