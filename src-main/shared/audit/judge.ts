import type { Step } from './align.ts'
import { isBracketedForm } from './costs.ts'
import type { QuotationToken } from './quotation-tokens.ts'
import type { Token } from './read-tokens.ts'

/** What one step of an alignment means: the writer shows it, typography explains it, or the words were changed. */
export type Verdict = 'same' | 'shown' | 'typography' | 'change'

/** More words than this behind one bracket are not replaced by it but left out. */
const mostBehindBracket = 12

/** Judges every step of an alignment. */
export function judge(steps: readonly Step[], quoted: readonly QuotationToken[], source: readonly Token[]): Verdict[] {
  const asks = /^[?!¿¡؟？！]$/.test(source[endInSource(steps)]?.key ?? '')
  let behindBracket = 0
  return steps.map((step) => {
    if (step.kind === 'same') return 'same'
    if (step.kind === 'removed') {
      const after = quoted[step.after]
      if (after?.kind === 'ellipsis') return 'shown'
      if (source[step.source]!.soft) return 'typography'
      return after?.shown && ++behindBracket <= mostBehindBracket ? 'shown' : 'change'
    }
    behindBracket = 0
    const token = quoted[step.quoted]!
    if (step.kind === 'substituted') return judgePair(token, source[step.source]!)
    if (token.shown) return 'shown'
    // A closing stop where the source asks or exclaims makes another sentence of it.
    return token.soft || (token.edge && (token.key === '"' || !asks)) ? 'typography' : 'change'
  })
}

/** The changes among the steps, neighbours together. */
export function unshownRuns(steps: readonly Step[], verdicts: readonly Verdict[]): Step[][] {
  const runs: Step[][] = []
  steps.forEach((step, at) => {
    if (verdicts[at] !== 'change') return
    if (verdicts[at - 1] === 'change') runs.at(-1)!.push(step)
    else runs.push([step])
  })
  return runs
}

function judgePair(quoted: QuotationToken, source: Token): Verdict {
  if (isBracketedForm(quoted, source)) return 'shown'
  return quoted.edge && /^[.,;:]$/.test(source.key) ? 'typography' : 'change'
}

function endInSource(steps: readonly Step[]): number {
  return steps.reduce((end, step) => (step.kind === 'added' ? end : step.source + 1), 0)
}
