import type { AuditChange } from '../verified-quotation.ts'
import type { Step } from './align.ts'
import { findNames } from './find-names.ts'
import { areOpposites, isNegation } from './negations.ts'
import { isNumber } from './numerals.ts'
import type { QuotationToken } from './quotation-tokens.ts'
import type { Token } from './read-tokens.ts'

/** A text with its tokens. */
export interface Read<T extends Token = Token> {
  text: string
  tokens: readonly T[]
}

/** Turns the steps that the writer does not show into changes, neighbours together unless each replaces one word. */
export function describeChanges(
  runs: readonly (readonly Step[])[],
  quoted: Read<QuotationToken>,
  source: Read
): AuditChange[] {
  const names = new Set([...findNames(source.tokens), ...findNames(quoted.tokens)])
  const parts = runs.flatMap((run) =>
    run.every((step) => step.kind === 'substituted') ? run.map((step) => [step]) : [run]
  )
  return parts.map((part) => describe(part, quoted, source, names))
}

function describe(
  steps: readonly Step[],
  quoted: Read<QuotationToken>,
  source: Read,
  names: ReadonlySet<string>
): AuditChange {
  const ours = steps.flatMap((step) => (step.kind === 'removed' ? [] : [quoted.tokens[step.quoted]!]))
  const theirs = steps.flatMap((step) => (step.kind === 'added' ? [] : [source.tokens[step.source]!]))
  const [from, to] = ours.length ? [ours[0]!.from, ours.at(-1)!.to] : emptyPlace(steps[0]!, quoted.tokens)
  return {
    from,
    to,
    quoted: quoted.text.slice(from, to),
    source: theirs.length ? source.text.slice(theirs[0]!.from, theirs.at(-1)!.to) : '',
    kind: kindOf(words(ours), words(theirs), names)
  }
}

/** Where the quotation leaves words out: after the word before them, or where it begins. */
function emptyPlace(step: Step, tokens: readonly Token[]): [number, number] {
  const before = step.kind === 'removed' ? tokens[step.after] : undefined
  const at = before?.to ?? tokens[0]?.from ?? 0
  return [at, at]
}

function words(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.key)
}

/** What a fact checker asks first: was it denied, how many, who; else a word. */
function kindOf(quoted: string[], source: string[], names: ReadonlySet<string>): AuditChange['kind'] {
  if (quoted.filter(isNegation).length !== source.filter(isNegation).length) return 'negation'
  if (quoted.length === 1 && source.length === 1 && areOpposites(quoted[0]!, source[0]!)) return 'negation'
  if (quoted.filter(isNumber).join(' ') !== source.filter(isNumber).join(' ')) return 'number'
  const onlyCase = quoted.join(' ').toLowerCase() === source.join(' ').toLowerCase()
  const named = (list: string[]): string => list.filter((word) => names.has(word)).join(' ')
  return !onlyCase && named(quoted) !== named(source) ? 'name' : 'word'
}
