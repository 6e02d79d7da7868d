import type { LibraryEvent } from '#shared/contract.ts'
import type { Database } from '#main/db/database.ts'
import type { Originals } from '#main/originals.ts'

/** What the methods of an open library work with. */
export interface LibraryContext {
  db: Database
  originals: Originals
  /** Tells everyone who listens. */
  tell(event: LibraryEvent): void
}
