import type { Id, MarkColour, Passage } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { rememberColour } from './colours.ts'
import type { Reading } from './reading.svelte.ts'

/** What a person does to the marks of the article that is open, and the mark whose card is shown. Failures are said. */
export class Marking {
  card: { passage: Id; commenting: boolean } | null = $state.raw(null)
  readonly #reading: () => Reading
  /** What is typed while a mark to comment on is being made: its comment begins so. */
  #typed: string | null = null

  constructor(reading: () => Reading) {
    this.#reading = reading
  }

  /** Marks a range; with `commenting` its card opens for a comment. Gives whether it worked, and the article is open still. */
  async mark(range: TextPositionSelector, colour: MarkColour, commenting = false): Promise<boolean> {
    rememberColour(colour)
    if (commenting) this.#typed = ''
    try {
      const reading = this.#reading()
      const { id, article, comment } = await reading.mark(range, colour)
      const begun = this.#typed && [comment, this.#typed].filter(Boolean).join(' ')
      if (reading.article?.id !== article) {
        if (begun) await this.comment(id, begun)
        return false
      }
      if (begun) reading.unsaved.set(id, begun)
      if (commenting) this.card = { passage: id, commenting }
      return true
    } catch (error) {
      sayError(error)
      return false
    } finally {
      this.#typed = null
    }
  }

  /** Takes a letter that belongs to the comment of a mark that is being made. False when none is. */
  type(event: KeyboardEvent): boolean {
    if (this.#typed === null || event.key.length > 1 || event.ctrlKey || event.metaKey) return false
    this.#typed += event.key
    event.preventDefault()
    return true
  }

  /** The comment of a mark that is not saved, if there is one. */
  unsaved(id: Id): string | undefined {
    return this.#reading().unsaved.get(id)
  }

  async colour(id: Id, colour: MarkColour): Promise<void> {
    rememberColour(colour)
    await this.#update(id, { colour })
  }

  async comment(id: Id, comment: string): Promise<void> {
    await this.#reading().comment(id, comment).catch(sayError)
  }

  /** Takes a mark off, with a way back. Notes that cite the passage keep it. */
  async remove({ id, colour }: Passage): Promise<void> {
    this.card = null
    if (!(await this.#update(id, { colour: null }))) return
    say('Mark removed', { label: 'Undo', run: () => void this.#update(id, { colour }) })
  }

  /** Says that a mark that moved lies where it was found, or takes it from there. */
  async place({ id, selector }: Passage, right: boolean): Promise<void> {
    if (!right) this.card = null
    try {
      await this.#reading().place(id, right)
      if (!right) say(`“${cut(selector.exact)}” is not in this version any more`)
    } catch (error) {
      sayError(error)
    }
  }

  async #update(id: Id, changes: { colour: MarkColour | null }): Promise<boolean> {
    try {
      await this.#reading().update(id, changes)
      return true
    } catch (error) {
      sayError(error)
      return false
    }
  }
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words
}
