import type * as LateParts from './late-parts.ts'
import { fetchPart } from './parts/fetch-part.ts'
import { sayError } from './parts/toast.ts'

/** Milliseconds after which a window that nobody has used yet gets them, too. */
const settled = 500

/** The parts of a window that its first look does without: they are fetched once it stands, so that it stands sooner. */
export class Late {
  parts: typeof LateParts | null = $state.raw(null)
  /** Whether they are there or could not be had. */
  tried = $state(false)
  #asked: Promise<typeof LateParts> | null = null

  /** Fetches them at once where something is to be opened, else a moment later. */
  fetchSoon(opened: unknown): void {
    if (opened) void this.fetch()
    else setTimeout(() => void this.fetch(), settled)
  }

  /** Fetches them, unless they are there. A failure is said, and the next call tries again. */
  async fetch(): Promise<void> {
    if (this.parts) return
    try {
      this.parts = await (this.#asked ??= fetchPart(() => import('./late-parts.ts')))
    } catch (error) {
      this.#asked = null
      sayError(error)
    }
    this.tried = true
  }
}
