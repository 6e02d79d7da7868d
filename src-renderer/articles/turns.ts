/** Work on one thing, of which one piece is done at a time. */
export class Turns {
  #under: Promise<void> | null = null
  #again: (() => Promise<void>) | null = null

  /** Whether some is under way. */
  get busy(): boolean {
    return this.#under !== null
  }

  /** Does work as soon as what is under way is done. */
  async take(work: () => Promise<void>): Promise<void> {
    while (this.#under) await this.#under
    this.#under = this.#do(work)
    await this.#under
  }

  /** Does work at once or, where other work is under way, once after that, however often it is asked for meanwhile. */
  async repeat(work: () => Promise<void>): Promise<void> {
    if (this.#under) this.#again = work
    else await this.take(work)
  }

  async #do(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } finally {
      this.#under = null
      const again = this.#again
      this.#again = null
      if (again) await this.take(again)
    }
  }
}
