import type { ItemFields } from './csl.ts'
import type { Id } from './model.ts'

/** What becomes of a bibliographic item: attached to its article, waiting for one, waiting because it may belong to several, or here already. */
export type ReferenceOutcome = 'attached' | 'waiting' | 'unclear' | 'duplicate'

/** A bibliographic item from a RIS, BibTeX or CSL-JSON file. */
export interface Reference {
  id: Id
  item: ItemFields
  state: Exclude<ReferenceOutcome, 'duplicate'>
  /** The article that it is attached to. */
  article: { id: Id; title: string } | null
  /** The articles of which it may be either, when it is unclear. */
  candidates: Id[]
  importedAt: string
}
