import type { Node } from 'prosemirror-model'
import type { CitationItem } from './csl.ts'
import type { Id } from './model.ts'

/** One use of a source in a note: a citation's item, or a quotation. */
export interface CitationUse {
  kind: 'citation' | 'quotation'
  citation: Id | null
  article: Id | null
  passage: Id | null
}

/** Every source that a note's document uses, in the order of the text. */
export function citationUses(doc: Node): CitationUse[] {
  const uses: CitationUse[] = []
  doc.descendants((node) => {
    if (node.type.name === 'citation')
      for (const item of node.attrs.items as CitationItem[])
        uses.push({ kind: 'citation', citation: node.attrs.id as Id, article: item.article, passage: item.passage })
    if (isQuotation(node))
      uses.push({ kind: 'quotation', citation: null, article: null, passage: node.attrs.passage as Id })
  })
  return uses
}

/** Whether a node holds quoted words, inline or as a block. */
export function isQuotation(node: Node): boolean {
  return node.type.name === 'quotation' || node.type.name === 'block_quotation'
}

/** The words of a quotation as they are held against the source: hard breaks are newlines, citations within are left out. */
export function quotedText(quotation: Node): string {
  return quotation
    .textBetween(0, quotation.content.size, '\n', (leaf) => (leaf.type.name === 'hard_break' ? '\n' : ''))
    .trim()
}
