import { alignLong } from './audit/align-long.ts'
import { describeChanges } from './audit/describe-changes.ts'
import { findRun } from './audit/find-run.ts'
import { readQuotationTokens } from './audit/quotation-tokens.ts'
import { judge, unshownRuns } from './audit/judge.ts'
import { readTokens } from './audit/read-tokens.ts'
import type { AuditChange, AuditState } from './verified-quotation.ts'

/** What an audit finds: the state, and when it is `altered` the words that differ, in the quotation's order. */
export interface Audit {
  state: AuditState
  changes: AuditChange[]
}

/**
 * Holds a quotation against the words of its source.
 *
 * - `verbatim`: a run of whole words of the source. Line breaks and runs of spaces are layout.
 * - `typography`: only quotation marks, dashes, kinds of space, ellipsis characters, ligatures or Unicode forms differ, or
 *   the closing comma or stop that the sentence around the quotation asks for.
 * - `marked`: all other differences are shown: an ellipsis for what is left out, square brackets around what is put in or
 *   changed ("[t]he"), "[sic]". What is kept stands in the source in the same order.
 * - `altered`: anything else: a word, a mark within the sentence, a capital. Style guides let a first letter change its case
 *   silently; a fact checker wants to see it, and brackets show it.
 * - `unsourced`: there is no source.
 */
export function auditQuotation(quoted: string, source: string | null): Audit {
  if (source === null) return { state: 'unsourced', changes: [] }
  const ours = { text: quoted, tokens: readQuotationTokens(quoted) }
  const theirs = { text: source, tokens: readTokens(source) }
  const run = findRun(ours, theirs)
  if (run) return { state: run, changes: [] }
  const steps = alignLong(ours.tokens, theirs.tokens)
  const verdicts = judge(steps, ours.tokens, theirs.tokens)
  const runs = unshownRuns(steps, verdicts)
  if (runs.length) return { state: 'altered', changes: describeChanges(runs, ours, theirs) }
  return { state: verdicts.includes('shown') ? 'marked' : 'typography', changes: [] }
}
