import { chainCommands, splitBlock } from 'prosemirror-commands'
import type { Node, NodeType } from 'prosemirror-model'
import { splitListItem } from 'prosemirror-schema-list'
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { isQuotation } from '#shared/citation-uses.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { insertBreak } from './commands.ts'

const { nodes } = noteSchema

/** Selects the node at `pos` instead of taking it apart, or removes the empty block that the caret is in. */
function selectInstead(state: EditorState, pos: number, dispatch?: Parameters<Command>[1]): boolean {
  const { $from } = state.selection
  if (!dispatch) return true
  const tr = state.tr
  if ($from.parent.isTextblock && !$from.parent.content.size && $from.depth === 1 && tr.doc.childCount > 1) {
    tr.delete($from.before(), $from.after())
    const moved = tr.mapping.map(pos)
    tr.setSelection(NodeSelection.create(tr.doc, moved))
  } else tr.setSelection(NodeSelection.create(tr.doc, pos))
  dispatch(tr.scrollIntoView())
  return true
}

/** Backspace next to a quotation selects it first, so quoted words and one's own never run together by accident. */
export const backspaceAtQuotation: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty) return false
  const before = $from.textOffset ? null : $from.nodeBefore
  if (before?.type.name === 'quotation') return selectInstead(state, $from.pos - before.nodeSize, dispatch)
  if ($from.parentOffset > 0 || !$from.parent.isTextblock) return false
  const previous = blockBefore($from.before(), state.doc)
  if (!previous) return false
  if (previous.node.type === nodes.block_quotation) return selectInstead(state, previous.pos, dispatch)
  if ($from.parent.type === nodes.block_quotation && previous.node.content.size)
    return selectInstead(state, $from.before(), dispatch)
  return false
}

/** Delete next to a quotation selects it first, likewise. */
export const deleteAtQuotation: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty) return false
  const after = $from.textOffset ? null : $from.nodeAfter
  if (after?.type.name === 'quotation') return selectInstead(state, $from.pos, dispatch)
  if (!$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false
  const next = blockAfter($from.after(), state.doc)
  if (!next) return false
  if (next.node.type === nodes.block_quotation) return selectInstead(state, next.pos, dispatch)
  return $from.parent.type === nodes.block_quotation && selectInstead(state, next.pos, dispatch)
}

function blockBefore(pos: number, doc: Node): { node: Node; pos: number } | null {
  const node = doc.resolve(pos).nodeBefore
  return node ? { node, pos: pos - node.nodeSize } : null
}

function blockAfter(pos: number, doc: Node): { node: Node; pos: number } | null {
  const node = doc.resolve(pos).nodeAfter
  return node ? { node, pos } : null
}

/** Enter in a block quotation breaks the line; at its end it goes on in a paragraph below. Enter at an inline quotation's edge leaves it first. */
export const enterAtQuotation: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  if (!empty || !isQuotation($from.parent)) return false
  const atEnd = $from.parentOffset === $from.parent.content.size
  if ($from.parent.type === nodes.block_quotation) {
    if (!atEnd) return insertBreak(state, dispatch)
    return insertAfter(state, nodes.paragraph!, dispatch)
  }
  if ($from.parentOffset > 0 && !atEnd) return false
  const edge = atEnd ? $from.after() : $from.before()
  // Only the selection moved, so what the commands make of the moved state applies to this one too.
  const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, edge)))
  return chainCommands(splitListItem(nodes.list_item!), splitBlock)(moved, dispatch, view)
}

function insertAfter(state: EditorState, type: NodeType, dispatch: Parameters<Command>[1]): boolean {
  if (!dispatch) return true
  const after = state.selection.$from.after()
  const tr = state.tr.insert(after, type.create())
  dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}
