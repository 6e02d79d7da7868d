import { newId } from '#shared/id.ts'
import type { Article, Id } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { count } from '#renderer/parts/count.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { deckChange } from './deck-change.ts'
import type { Reading } from './reading.svelte.ts'
import { asideWarning } from './set-aside-words.ts'

/** What a person sets aside of the article that is open, puts back, and says of its deck, each with a way back. Failures are said. */
export class LineChanges {
  /** Paragraphs with marks or citations that wait for a yes, and what is said of them. */
  asking: { range: TextPositionSelector; warning: string } | null = $state.raw(null)
  readonly #reading: () => Reading
  /** The changes that can be undone, the newest last. */
  #done: { id: Id; article: Id }[] = []

  constructor(reading: () => Reading) {
    this.#reading = reading
  }

  /** Sets the paragraphs aside that a range touches; asks first when something is marked or cited there. Gives whether it was done. */
  async setAside(range: TextPositionSelector, sure = false): Promise<boolean> {
    const { article } = this.#reading()
    const warning = article && !sure ? asideWarning(article, range) : null
    this.asking = warning ? { range, warning } : null
    if (!article || warning) return false
    return this.#change(article, (id) => this.#reading().setAside(range, id), asideWords)
  }

  async putBack(line: number): Promise<boolean> {
    const { article } = this.#reading()
    if (!article) return false
    return this.#change(article, (id) => this.#reading().putBack(line, id), backWords)
  }

  /** Makes the paragraph in which a range lies the deck; with `deck` false, the deck a paragraph. Gives whether it was done. */
  async setDeck(deck: boolean, range: TextPositionSelector | null): Promise<boolean> {
    const { article } = this.#reading()
    if (!article) return false
    if (!deck)
      return this.#change(
        article,
        (id) => this.#reading().setDeck(null, id),
        () => 'The deck is a paragraph'
      )
    if (!range || deckChange(article.version, range) !== 'do') {
      say('Go to one of the first paragraphs: the deck stands above the text')
      return false
    }
    return this.#change(
      article,
      (id) => this.#reading().setDeck(range.start, id),
      () => 'The paragraph is the deck'
    )
  }

  /** Takes the last change of the open article back. False when there is none. */
  undoLast(): boolean {
    const last = this.#done.findLast(({ article }) => article === this.#reading().article?.id)
    if (last) void this.#undo(last.id)
    return last !== undefined
  }

  async #change(
    before: Article,
    work: (id: Id) => Promise<Article>,
    words: (before: Article, after: Article) => string
  ): Promise<boolean> {
    const id = newId()
    try {
      const after = await work(id)
      this.#done.push({ id, article: before.id })
      say(words(before, after), { label: 'Undo', run: () => void this.#undo(id) })
      return true
    } catch (error) {
      sayError(error)
      return false
    }
  }

  async #undo(id: Id): Promise<void> {
    if (!this.#done.some((each) => each.id === id)) return
    this.#done = this.#done.filter((each) => each.id !== id)
    const before = this.#reading().article?.versions.length ?? 0
    try {
      await this.#reading().undoLines(id)
      const after = this.#reading().article?.versions.length ?? 0
      say(after > before ? 'Undone, in a new version: the one before is in use' : 'Undone')
    } catch (error) {
      sayError(error)
    }
  }
}

function asideWords(before: Article, after: Article): string {
  const gone = Math.max(1, before.version.paragraphs.length - after.version.paragraphs.length)
  return `${count(gone, 'paragraph')} set aside`
}

function backWords(): string {
  return 'The line is back in the text'
}
