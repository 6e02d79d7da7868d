import { randomBytes, timingSafeEqual } from 'node:crypto'

const lifetime = 30_000
const most = 1_000

/** Things that can be had once, within 30 seconds, by whoever holds the ticket for them. */
export class Tickets<T> {
  readonly #held = new Map<string, { value: T; timer: NodeJS.Timeout }>()

  /** Gives a ticket for this. The oldest is dropped when there are a thousand. */
  issue(value: T): string {
    const [oldest] = this.#held.keys()
    if (this.#held.size >= most && oldest) this.take(oldest)
    const ticket = secret()
    const timer = setTimeout(() => this.#held.delete(ticket), lifetime).unref()
    this.#held.set(ticket, { value, timer })
    return ticket
  }

  /** What the ticket is for, or undefined when it was used, is too old or was never issued. */
  take(ticket: string): T | undefined {
    const held = this.#held.get(ticket)
    clearTimeout(held?.timer)
    this.#held.delete(ticket)
    return held?.value
  }
}

/** 256 random bits, as text that can stand in an address. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}
