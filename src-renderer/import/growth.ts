import type { Id, ImportProgress } from '#shared/model.ts'

/** After so many more files the lists are read again at the latest. */
const most = 500

/** Tells when an import under way has brought enough for the lists to be read again: its first files, and then twice as many each time. */
export class Growth {
  readonly #seen = new Map<Id, number>()

  isEnough({ id, done, sending }: ImportProgress): boolean {
    const seen = this.#seen.get(id) ?? 0
    if (sending || done < Math.min(Math.max(1, 2 * seen), seen + most)) return false
    this.#seen.set(id, done)
    return true
  }
}
