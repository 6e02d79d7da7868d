import type { Clock } from '#renderer/editor/save-timer.ts'

/** A clock that a test turns by hand. Turning it lets what was waiting on promises go on, too. */
export class HandClock implements Clock {
  #now = 0
  #waiting: { at: number; callback: () => void }[] = []

  now(): number {
    return this.#now
  }

  after(ms: number, callback: () => void): () => void {
    const entry = { at: this.#now + ms, callback }
    this.#waiting.push(entry)
    return () => void (this.#waiting = this.#waiting.filter((other) => other !== entry))
  }

  /** Lets so many milliseconds go by. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms
    await settle()
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#now = Math.max(this.#now, next.at)
      this.#waiting = this.#waiting.filter((other) => other !== next)
      next.callback()
      await settle()
    }
    this.#now = end
  }
}

/** Lets every promise that can be settled be settled. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}
