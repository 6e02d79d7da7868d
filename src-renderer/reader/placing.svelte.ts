import type { Passage } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import type { Reading } from './reading.svelte.ts'

/** The choosing of a place for a mark, by selecting the words there. */
export class Placing {
  /** The mark whose place is being chosen. */
  passage: Passage | null = $state.raw(null)
  readonly #reading: () => Reading

  constructor(reading: () => Reading) {
    this.#reading = reading
  }

  /** Puts the mark at a range. Gives whether it worked. */
  async place(range: TextPositionSelector): Promise<boolean> {
    if (!this.passage) return false
    try {
      await this.#reading().movePlacement(this.passage.id, range)
      this.passage = null
      say('The mark has its place in this version')
      return true
    } catch (error) {
      sayError(error)
      return false
    }
  }
}
