import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { auditQuotation, type Audit } from '#shared/audit.ts'
import { isQuotation, quotedText } from '#shared/citation-uses.ts'
import type { Id } from '#shared/model.ts'
import type { AuditChange } from '#shared/verified-quotation.ts'
import { count } from '#renderer/parts/count.ts'
import type { Passages } from './passages.ts'

/** A quotation in a document, and where. */
export interface PlacedQuotation {
  node: Node
  pos: number
}

/** Audits quotations against their passages, each text against each source once. */
export class QuotationAudits {
  readonly #passages: Pick<Passages, 'peek'>
  readonly #done = new WeakMap<Node, { source: string | null; audit: Audit }>()

  constructor(passages: Pick<Passages, 'peek'>) {
    this.#passages = passages
  }

  /** What the audit of a quotation says, or null while its passage is not known yet. */
  of(node: Node): Audit | null {
    const passage = this.#passages.peek(node.attrs.passage as Id)
    if (passage === undefined) return null
    const source = passage?.selector.exact ?? null
    const done = this.#done.get(node)
    if (done && done.source === source) return done.audit
    const audit = auditQuotation(quotedText(node), source)
    this.#done.set(node, { source, audit })
    return audit
  }
}

/** The quotations that touch a range of the document, in order. */
export function quotationsBetween(doc: Node, from: number, to: number): PlacedQuotation[] {
  const found: PlacedQuotation[] = []
  doc.nodesBetween(Math.max(0, from), Math.min(doc.content.size, to), (node, pos) => {
    if (isQuotation(node)) found.push({ node, pos })
    return !isQuotation(node)
  })
  return found
}

/** For each code unit of a quotation's text as it is audited, its position within the node's content; one more for its end. */
export function quotedPositions(node: Node): number[] {
  const positions: number[] = []
  let text = ''
  node.forEach((child, offset) => {
    const own = child.text ?? (child.type.name === 'hard_break' ? '\n' : '')
    for (let i = 0; i < own.length; i++) positions.push(offset + i)
    text += own
  })
  const lead = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const last = positions[end - 1]
  return [...positions.slice(lead, end), last === undefined ? 0 : last + 1]
}

/** What an audit says in a few words, for the label after a quotation. Null where a tick is enough. */
export function auditLabel({ state, changes }: Audit): string | null {
  if (state === 'unsourced') return 'no source'
  if (state !== 'altered') return null
  const [first] = changes
  if (!first) return 'altered'
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : ''
  return `altered: ${changeWords(first)}${more}`
}

/** One change as words: what the source has, then what the note has. */
export function changeWords({ quoted, source }: AuditChange): string {
  if (!source) return `“${short(quoted)}” added`
  if (!quoted) return `“${short(source)}” left out`
  return `“${short(source)}” → “${short(quoted)}”`
}

function short(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 38)}…` : line
}

const stateWords = {
  verbatim: 'Word for word as in the source',
  typography: 'Word for word; only quotes, dashes or spaces differ',
  marked: 'Changes are marked by an ellipsis or brackets',
  altered: 'Differs from the source',
  unsourced: 'Its source is not in the library'
} as const

/** An audit's state as a sentence's worth of words. */
export function auditWords(audit: Audit): string {
  return stateWords[audit.state]
}

/** The decorations of one quotation: its state on the node, and its altered words with what the source has. */
export function auditDecorations({ node, pos }: PlacedQuotation, audit: Audit): Decoration[] {
  const label = auditLabel(audit) ?? '✓'
  const attrs = { class: `audited ${audit.state}`, 'data-audit': label }
  const state = Decoration.node(pos, pos + node.nodeSize, node.isInline ? { nodeName: 'span', ...attrs } : attrs, {
    audit: true
  })
  if (audit.state !== 'altered') return [state]
  const at = quotedPositions(node)
  const words = audit.changes.map((change) => {
    const [from, to] = [position(at, change.from), position(at, change.to - 1) + 1]
    const title = change.source ? `The source has “${short(change.source)}”` : 'Not in the source'
    return change.from < change.to
      ? Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'altered-words', title }, { audit: true })
      : Decoration.widget(pos + 1 + position(at, change.from), () => gap(title), { audit: true, key: title, side: -1 })
  })
  return [state, ...words]
}

function position(positions: readonly number[], offset: number): number {
  return positions[Math.max(0, Math.min(offset, positions.length - 1))] ?? 0
}

/** The place where words of the source were left out. */
function gap(title: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'altered-gap'
  mark.title = title
  return mark
}

/** What the audit finds in a whole document, in a sentence: how many quotations differ from their source, and how many have none. */
export function auditSentence(doc: Node, passages: Pick<Passages, 'peek'>): string | null {
  const audits = new QuotationAudits(passages)
  const states = quotationsBetween(doc, 0, doc.content.size).map(({ node }) => audits.of(node)?.state)
  const counted = (state: Audit['state']): number => states.filter((each) => each === state).length
  const [altered, unsourced] = [counted('altered'), counted('unsourced')]
  const parts = [
    altered &&
      `${count(altered, 'quotation')} ${altered === 1 ? 'differs from its source' : 'differ from their sources'}`,
    unsourced && `${count(unsourced, 'quotation')} ${unsourced === 1 ? 'has' : 'have'} no source`
  ].filter(Boolean)
  return parts.length ? `${parts.join(', ')}.` : null
}
