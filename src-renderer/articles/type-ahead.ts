const pause = 800

/** Finds rows by their first letters as they are typed; after a pause a new word begins. */
export class TypeAhead {
  #typed = ''
  #at = -Infinity

  /** The index of the row that begins with what was typed, searching onwards from `from`; -1 when none does. */
  type(letter: string, titles: readonly string[], from: number, now: number = performance.now()): number {
    const fresh = now - this.#at > pause
    this.#typed = (fresh ? '' : this.#typed) + letter.toLocaleLowerCase()
    this.#at = now
    const start = fresh ? from + 1 : Math.max(0, from)
    for (let step = 0; step < titles.length; step++) {
      const index = (start + step) % titles.length
      if (titles[index]?.toLocaleLowerCase().startsWith(this.#typed)) return index
    }
    return -1
  }

  /** Whether a word is being typed, so that single-letter shortcuts wait. */
  typing(now: number = performance.now()): boolean {
    return now - this.#at <= pause
  }
}
