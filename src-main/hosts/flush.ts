const longest = 2_000

/** What came of asking the window to save: `silent` when it did not answer in two seconds. */
export type Flushed = 'saved' | 'unsaved' | 'silent'

/** Asks the window to save what is unsaved, and waits for its answer. */
export class Flush {
  #answered: ((saved: boolean) => void) | null = null

  /** `tell` sends the question. Never takes longer than two seconds. */
  ask(tell: () => void): Promise<Flushed> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('silent'), longest)
      this.#answered = (saved) => {
        clearTimeout(timer)
        resolve(saved ? 'saved' : 'unsaved')
      }
      tell()
    })
  }

  /** What the window says once it has tried. */
  answer(saved: boolean): void {
    this.#answered?.(saved)
    this.#answered = null
  }
}
