import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import type { Id } from '#shared/model.ts'
import type { Passages } from './passages.ts'
import { auditDecorations, quotationsBetween, QuotationAudits, type PlacedQuotation } from './quotation-audit.ts'

const auditKey = new PluginKey<DecorationSet>('audit')

/** The decorations that the audit draws on a state. */
export function auditSet(state: EditorState): DecorationSet {
  return auditKey.getState(state) ?? DecorationSet.empty
}

/** Says which passages have been fetched, so that the quotations of these are audited anew. */
export function passagesFetched(tr: Transaction, ids: ReadonlySet<Id>): Transaction {
  return tr.setMeta(auditKey, ids)
}

/** The parts of the new document that a transaction touched. */
export function changedRanges(tr: Transaction): { from: number; to: number }[] {
  return tr.mapping.maps.flatMap((map, i) => {
    const ranges: { from: number; to: number }[] = []
    const rest = tr.mapping.slice(i + 1)
    map.forEach((_oldStart, _oldEnd, from, to) => ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }))
    return ranges
  })
}

/** Draws these quotations anew on a set. */
function redraw(
  set: DecorationSet,
  doc: EditorState['doc'],
  quotations: readonly PlacedQuotation[],
  audits: QuotationAudits
): DecorationSet {
  let drawn = set
  for (const quotation of quotations) {
    const from = quotation.pos
    const to = from + quotation.node.nodeSize
    drawn = drawn.remove(drawn.find(from, to).filter((old) => old.from >= from && old.to <= to))
    const audit = audits.of(quotation.node)
    if (audit) drawn = drawn.add(doc, auditDecorations(quotation, audit))
  }
  return drawn
}

function next(tr: Transaction, set: DecorationSet, audits: QuotationAudits): DecorationSet {
  const fetched = tr.getMeta(auditKey) as ReadonlySet<Id> | undefined
  let drawn = tr.docChanged ? set.map(tr.mapping, tr.doc) : set
  for (const { from, to } of tr.docChanged ? changedRanges(tr) : [])
    drawn = redraw(drawn, tr.doc, quotationsBetween(tr.doc, from - 1, to + 1), audits)
  if (!fetched) return drawn
  const touched = quotationsBetween(tr.doc, 0, tr.doc.content.size)
  return redraw(
    drawn,
    tr.doc,
    touched.filter(({ node }) => fetched.has(node.attrs.passage as Id)),
    audits
  )
}

/** Holds every quotation against its source as one types: decorations alone, computed only for quotations that changed. */
export function auditPlugin(passages: Passages): Plugin<DecorationSet> {
  const audits = new QuotationAudits(passages)
  return new Plugin<DecorationSet>({
    key: auditKey,
    state: {
      init: (_config, { doc }) => redraw(DecorationSet.empty, doc, quotationsBetween(doc, 0, doc.content.size), audits),
      apply: (tr, set) => next(tr, set, audits)
    },
    props: { decorations: (state) => auditKey.getState(state) },
    view: (view) => {
      const stop = passages.subscribe((ids) => view.dispatch(passagesFetched(view.state.tr, ids)))
      return { destroy: stop }
    }
  })
}
