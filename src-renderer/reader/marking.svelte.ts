import type { Id, MarkColour, Passage } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { rememberColour } from './colours.ts'
import type { Reading } from './reading.svelte.ts'

/** What a person does to the marks of the article that is open, and the mark whose card is shown. Failures are said. */
export class Marking {
  card: { passage: Id; commenting: boolean } | null = $state.raw(null)
  readonly #reading: () => Reading

  constructor(reading: () => Reading) {
    this.#reading = reading
  }

  /** Marks a range; with `commenting` its card opens for a comment. Gives whether it worked. */
  async mark(range: TextPositionSelector, colour: MarkColour, commenting = false): Promise<boolean> {
    rememberColour(colour)
    try {
      const { id } = await this.#reading().mark(range, colour)
      if (commenting) this.card = { passage: id, commenting }
      return true
    } catch (error) {
      sayError(error)
      return false
    }
  }

  async colour(id: Id, colour: MarkColour): Promise<void> {
    rememberColour(colour)
    await this.#update(id, { colour })
  }

  async comment(id: Id, comment: string): Promise<void> {
    await this.#update(id, { comment })
  }

  /** Takes a mark off, with a way back. Notes that cite the passage keep it. */
  async remove({ id, colour }: Passage): Promise<void> {
    this.card = null
    await this.#update(id, { colour: null })
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

  async #update(id: Id, changes: { colour?: MarkColour | null; comment?: string }): Promise<void> {
    await this.#reading().update(id, changes).catch(sayError)
  }
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words
}
