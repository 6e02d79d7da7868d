import type { LibraryEvent } from '#shared/contract.ts'
import type { ImportTarget } from '#main/import/import-files.ts'

/** What the methods of an open library work with. */
export interface LibraryContext extends ImportTarget {
  /** Tells everyone who listens. */
  tell(event: LibraryEvent): void
}
