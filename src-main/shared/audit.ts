import type { AuditChange, AuditState } from './model.ts'

/** What an audit finds: the state, and when it is `altered` the words that differ. */
export interface Audit {
  state: AuditState
  changes: AuditChange[]
}

/** Holds a quotation against the words of its source; `source` null gives `unsourced`. */
export function auditQuotation(quoted: string, source: string | null): Audit {
  if (source === null) return { state: 'unsourced', changes: [] }
  const layout = (text: string): string => text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ').trim()
  if (layout(source).includes(layout(quoted))) return { state: 'verbatim', changes: [] }
  return { state: 'altered', changes: [{ from: 0, to: quoted.length, quoted, source, kind: 'word' }] }
}
