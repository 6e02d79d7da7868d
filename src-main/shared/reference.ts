import type { ItemFields } from './csl.ts'
import type { Id } from './model.ts'

/**
 * What becomes of a bibliographic item: attached to its article, waiting for one, waiting because it may belong to one of which a
 * person has to say so, or to any of several, or here already.
 */
export type ReferenceOutcome = 'attached' | 'waiting' | 'offered' | 'unclear' | 'duplicate'

/** A bibliographic item from a RIS, BibTeX or CSL-JSON file. */
export interface Reference {
  id: Id
  item: ItemFields
  state: Exclude<ReferenceOutcome, 'duplicate'>
  /** The article that it is attached to. */
  article: { id: Id; title: string } | null
  /** The article that it may belong to, when it is offered to one. */
  offered: { id: Id; title: string } | null
  /** The articles of which it may be either, when it is unclear, or that one. */
  candidates: Id[]
  importedAt: string
}
