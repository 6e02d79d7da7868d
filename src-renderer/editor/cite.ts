import { closeHistory } from 'prosemirror-history'
import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { CitationItem } from '#shared/csl.ts'
import { newId } from '#shared/id.ts'
import type { Id, PassageInContext } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { inQuotation } from './commands.ts'

const { nodes } = noteSchema

/** What a citation in a note is made from. */
export interface CitedPassage {
  passage: Id
  article: Id
  /** The source's words. */
  text: string
  /** Number of the paragraph it begins in, counted from 1; 0 or null where there is none to name. */
  ordinal: number | null
  /** The source's pages that it stands on, null where it has none. */
  page: string | null
}

/** Where a citation goes: at the selection, at a position, or in place of a range such as what was typed after `@`. */
export interface CitePlace {
  from: number
  to: number
}

const citing = 'citing'

/** Quotations of up to this many words in one paragraph stand within the line; longer ones become a block. */
export const inlineWords = 40

/** A passage as the library gives it, as what a citation is made from. */
export function citedPassage(passage: PassageInContext): CitedPassage {
  const { id, article, selector, paragraph, page } = passage
  return { passage: id, article, text: selector.exact, ordinal: paragraph?.ordinal ?? null, page }
}

/** The source of a citation, with its page as the locator, or the paragraph's number where the source has no pages. */
export function citationItem({ passage, article, ordinal, page }: CitedPassage): CitationItem {
  if (page) return { passage, article, locator: page, label: 'page' }
  return { passage, article, ...(ordinal ? { locator: String(ordinal), label: 'paragraph' as const } : {}) }
}

/** Whether these words stand within the line when quoted. */
export function fitsInline(text: string): boolean {
  return !text.includes('\n') && text.split(/\s+/).filter(Boolean).length <= inlineWords
}

/**
 * Inserts a citation, with the quotation before it when `quote` is set, as one step that one undo takes back.
 * The caret comes to stand after the citation; after a block quotation, in the paragraph below it. With `caretStays` it goes on
 * standing where it does.
 */
export function insertCitation(
  source: CitedPassage,
  options: { quote: boolean; place?: CitePlace; caretStays?: boolean }
): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const at = options.place ?? { from: state.selection.to, to: state.selection.to }
    const tr = state.tr
    if (at.from < at.to) tr.delete(at.from, at.to)
    const pos = outside(tr.doc.resolve(at.from))
    if (options.quote && !fitsInline(source.text)) insertBlock(tr, pos, source)
    else insertInline(tr, pos, source, options.quote)
    if (options.caretStays) tr.setSelection(state.selection.map(tr.doc, tr.mapping))
    dispatch(closeHistory(tr).setMeta(citing, true).scrollIntoView())
    return true
  }
}

/** Whether a transaction puts a citation in: what waits for its own at the same place comes behind it. */
export function putsCitation(tr: Transaction): boolean {
  return tr.getMeta(citing) === true
}

/** Moves a position out of inline quotations, whose words are not ours to add to, and behind their own citations. */
function outside($pos: ResolvedPos): number {
  if ($pos.parent.type !== nodes.quotation) return $pos.pos
  const end = $pos.after()
  const next = $pos.doc.nodeAt(end)
  const at = next?.isText && !next.text!.trim() ? end + next.nodeSize : end
  return $pos.doc.nodeAt(at)?.type === nodes.citation ? at + 1 : end
}

function citation(source: CitedPassage): Node {
  return nodes.citation!.create({ id: newId(), items: [citationItem(source)] })
}

function insertInline(tr: Transaction, at: number, source: CitedPassage, quote: boolean): void {
  const $at = placeForInline(tr, at, quote)
  const before = textBefore($at)
  const after = $at.parent.textBetween($at.parentOffset, $at.parent.content.size, '', '\uFFFC')
  const inline: Node[] = []
  if (before && !/[\s([{“‘«]$/u.test(before)) inline.push(noteSchema.text(' '))
  if (quote)
    inline.push(
      nodes.quotation!.create({ passage: source.passage }, noteSchema.text(source.text)),
      noteSchema.text(' ')
    )
  inline.push(citation(source))
  const fragment = Fragment.from(inline)
  const space = /^[\p{L}\p{N}]/u.test(after)
  tr.insert($at.pos, space ? fragment.append(Fragment.from(noteSchema.text(' '))) : fragment)
  tr.setSelection(TextSelection.create(tr.doc, $at.pos + fragment.size))
}

function textBefore($at: ResolvedPos): string {
  return $at.parent.textBetween(0, $at.parentOffset, '', '\uFFFC')
}

/** A place where these inline nodes may stand: where asked, or in a new paragraph after the block. */
function placeForInline(tr: Transaction, at: number, quote: boolean): ResolvedPos {
  const $at = tr.doc.resolve(at)
  const needed = quote ? nodes.quotation! : nodes.citation!
  if ($at.parent.isTextblock && allows($at.parent, needed)) return $at
  const after = $at.parent.isTextblock ? $at.after() : at
  tr.insert(after, nodes.paragraph!.create())
  return tr.doc.resolve(after + 1)
}

function allows(parent: Node, type: Node['type']): boolean {
  return parent.type.contentMatch.matchType(type) !== null
}

function insertBlock(tr: Transaction, at: number, source: CitedPassage): void {
  const block = nodes.block_quotation!.create({ passage: source.passage }, blockContent(source))
  const from = openBlockPlace(tr, at)
  tr.insert(from, block)
  const end = from + block.nodeSize
  const next = tr.doc.resolve(end).nodeAfter
  if (!next || next.type !== nodes.paragraph) tr.insert(end, nodes.paragraph!.create())
  tr.setSelection(TextSelection.create(tr.doc, end + 1))
}

function blockContent(source: CitedPassage): Node[] {
  const content = source.text.split(/\s*\n\s*/).flatMap((line, i) => {
    const words = line ? [noteSchema.text(line)] : []
    return i ? [nodes.hard_break!.create(), ...words] : words
  })
  return [...content, noteSchema.text(' '), citation(source)]
}

/** Makes room for a block at a position: an empty paragraph goes, a paragraph with text on both sides is split. */
function openBlockPlace(tr: Transaction, at: number): number {
  const $at = tr.doc.resolve(at)
  const { parent } = $at
  if (!parent.isTextblock) return at
  if (parent.type === nodes.paragraph && !parent.content.size && parentAllowsBlock($at)) {
    tr.delete($at.before(), $at.after())
    return $at.before()
  }
  if ($at.parentOffset === parent.content.size || parent.type !== nodes.paragraph) return $at.after()
  if ($at.parentOffset === 0 && parentAllowsBlock($at)) return $at.before()
  if ($at.parentOffset === 0) return $at.after()
  tr.split(at)
  return at + 1
}

/** Whether the parent may begin with a block quotation here; a list item begins with a paragraph. */
function parentAllowsBlock($at: ResolvedPos): boolean {
  return $at.node(-1).canReplaceWith($at.index(-1), $at.indexAfter(-1), nodes.block_quotation!)
}

/** The citation that is selected as a node, and where. */
export function selectedCitation(state: EditorState): { node: Node; pos: number } | null {
  const { $from, from, to } = state.selection
  const node = $from.nodeAfter
  return node?.type.name === 'citation' && to === from + node.nodeSize ? { node, pos: from } : null
}

/** Changes the locator, prefix or suffix of one source of a citation. Empty texts are left out. */
export function setCitationItem(pos: number, index: number, changes: Partial<CitationItem>): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos)
    if (node?.type.name !== 'citation') return false
    const items = (node.attrs.items as CitationItem[]).map((item, i) => (i === index ? merged(item, changes) : item))
    dispatch?.(state.tr.setNodeAttribute(pos, 'items', items))
    return true
  }
}

function merged(item: CitationItem, changes: Partial<CitationItem>): CitationItem {
  const { passage, article, ...rest } = { ...item, ...changes }
  const kept = Object.entries(rest).filter(([name, text]) => text && (name !== 'label' || rest.locator))
  return { passage, article, ...Object.fromEntries(kept) } as CitationItem
}

/** Whether the caret may take a citation where it is. */
export function canCite(state: EditorState): boolean {
  return !inQuotation(state.selection.$from) && !state.selection.$from.parent.type.spec.code
}
