import type { Clock } from './save-timer.ts'

/** Milliseconds: until a card appears, and how long the pointer may be between a source and its card. */
export const cardDelays = { show: 300, leave: 250 } as const

/**
 * When a hover card shows: after a rest on its target, at once when another card is open, and for as long as the pointer is
 * on the target or in the card. A pinned card stays until it is closed.
 */
export class CardTiming<Target> {
  readonly #clock: Clock
  readonly #show: (target: Target | null) => void
  readonly #same: (a: Target, b: Target) => boolean
  #shown: Target | null = null
  #pinned = false
  #cancel: (() => void) | null = null

  constructor(clock: Clock, show: (target: Target | null) => void, same: (a: Target, b: Target) => boolean) {
    this.#clock = clock
    this.#show = show
    this.#same = same
  }

  /** The pointer came to a target. */
  enter(target: Target): void {
    if (this.#pinned) return
    this.#stop()
    if (this.#shown && this.#same(this.#shown, target)) return
    if (this.#shown) this.open(target)
    else this.#cancel = this.#clock.after(cardDelays.show, () => this.open(target))
  }

  /** The pointer left the target, or the card. */
  leave(): void {
    if (this.#pinned) return
    this.#stop()
    if (this.#shown) this.#cancel = this.#clock.after(cardDelays.leave, () => this.close())
  }

  /** The pointer came into the card. */
  stay(): void {
    this.#stop()
  }

  /** Shows a target's card now. */
  open(target: Target): void {
    this.#stop()
    this.#shown = target
    this.#show(target)
  }

  /** Keeps the card open wherever the pointer goes. */
  pin(): void {
    this.#stop()
    this.#pinned = true
  }

  close(): void {
    this.#stop()
    this.#pinned = false
    if (this.#shown === null) return
    this.#shown = null
    this.#show(null)
  }

  #stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}
