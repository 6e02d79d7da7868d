import type { Id } from './model.ts'

/** One quotation of a note, held against its source. */
export interface VerifiedQuotation {
  note: Id
  noteTitle: string
  passage: Id | null
  article: Id | null
  /** The words as the note has them. */
  quoted: string
  /** The passage's words, null when it has no source. */
  source: string | null
  state: AuditState
  changes: AuditChange[]
}

/** How a quotation compares with its source. `typography`: only quotes, dashes and spaces differ. `marked`: changes shown by an ellipsis or brackets. */
export type AuditState = 'verbatim' | 'typography' | 'marked' | 'altered' | 'unsourced'

/** A word that differs. `from`, `to` are offsets in the quotation; `source` is what the source has there, empty for an added word. */
export interface AuditChange {
  from: number
  to: number
  quoted: string
  source: string
  kind: 'word' | 'number' | 'name' | 'negation'
}
