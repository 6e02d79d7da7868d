import { LibraryError } from '#shared/library-error.ts'

/** What came of asking the window to save: `silent` when it did not answer in time. */
export type Flushed = 'saved' | 'unsaved' | 'silent'

/** The error for a change that would lose words which could not be saved. */
export function unsaved(): LibraryError {
  return new LibraryError('disk', 'What you wrote last could not be saved, so this library stays open.')
}

/** Asks every window to save what is unsaved, and waits for their answers. */
export class Flush {
  readonly #longest: number
  #answered: ((saved: boolean) => void) | null = null

  /** `longest` is how many milliseconds the windows have to answer. */
  constructor(longest = 2_000) {
    this.#longest = longest
  }

  /** `tell` sends the question to this many windows. */
  ask(tell: () => void, windows = 1): Promise<Flushed> {
    if (windows === 0) return Promise.resolve('saved')
    return new Promise((resolve) => {
      const answers: boolean[] = []
      const timer = setTimeout(() => resolve(answers.includes(false) ? 'unsaved' : 'silent'), this.#longest)
      this.#answered = (saved) => {
        if (answers.push(saved) < windows) return
        clearTimeout(timer)
        this.#answered = null
        resolve(answers.includes(false) ? 'unsaved' : 'saved')
      }
      tell()
    })
  }

  /** What a window says once it has tried. */
  answer(saved: boolean): void {
    this.#answered?.(saved)
  }
}
