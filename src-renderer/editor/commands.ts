import { setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { isQuotation } from '#shared/citation-uses.ts'
import { noteSchema } from '#shared/note-schema.ts'

const { nodes, marks } = noteSchema

/** Whether a position lies within quoted words, which no formatting command may turn into something else. */
export function inQuotation($pos: ResolvedPos): boolean {
  return isQuotation($pos.parent)
}

/** The ancestor of this type around the selection, if there is one. */
function around(state: EditorState, type: NodeType): { node: Node; pos: number } | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === type) return { node: $from.node(depth), pos: $from.before(depth) }
  return null
}

/** Whether the selected textblocks hold block quotations, or, for `plainOnly`, any quotation or citation at all. */
function holdsSources(state: EditorState, plainOnly: boolean): boolean {
  let found = false
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node) => {
    if (node.type === nodes.block_quotation) found = true
    if (plainOnly && node.isTextblock)
      node.forEach((child) => {
        if (!child.isText && child.type !== nodes.hard_break) found = true
      })
  })
  return found
}

/** Sets the selected blocks to a type, or back to paragraphs when they are that already. Quotations are left alone. */
export function toggleBlock(type: NodeType, attrs: Record<string, unknown> | null = null): Command {
  return (state, dispatch) => {
    if (holdsSources(state, type.spec.code === true)) return false
    const active = state.selection.$from.parent.hasMarkup(type, attrs)
    return setBlockType(active ? nodes.paragraph! : type, active ? null : attrs)(state, dispatch)
  }
}

/** Makes a list of the selected blocks, turns one kind of list into the other, or takes the list away. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const same = innermostList(state)
    if (!same) return wrapInList(type)(state, dispatch)
    if (same.node.type === type) return liftListItem(nodes.list_item!)(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(same.pos, type).scrollIntoView())
    return true
  }
}

function innermostList(state: EditorState): { node: Node; pos: number } | null {
  const found = [around(state, nodes.bullet_list!), around(state, nodes.ordered_list!)].filter((list) => list !== null)
  return found.sort((a, b) => b.pos - a.pos)[0] ?? null
}

/** Wraps the selected blocks in a block quote, or lifts them out of it. */
export const toggleBlockquote: Command = (state, dispatch) =>
  around(state, nodes.blockquote!) ? lift(state, dispatch) : wrapIn(nodes.blockquote!)(state, dispatch)

/** Puts a rule after the block that the caret is in, and the caret into a paragraph after it. */
export const insertRule: Command = (state, dispatch) => {
  const { $to } = state.selection
  if (!$to.depth || !state.doc.type.contentMatch.matchType(nodes.horizontal_rule!)) return false
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(nodes.horizontal_rule!.create())
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** A line break within the block. */
export const insertBreak: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.type.contentMatch.matchType(nodes.hard_break!)) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create(), true).scrollIntoView())
  return true
}

/** Every command that the toolbar and the keys offer. Asked without `dispatch` they say whether they would do anything. */
export const noteCommands = {
  strong: toggleMark(marks.strong!),
  em: toggleMark(marks.em!),
  code: toggleMark(marks.code!),
  paragraph: toggleBlock(nodes.paragraph!),
  heading1: toggleBlock(nodes.heading!, { level: 1 }),
  heading2: toggleBlock(nodes.heading!, { level: 2 }),
  heading3: toggleBlock(nodes.heading!, { level: 3 }),
  codeBlock: toggleBlock(nodes.code_block!),
  bulletList: toggleList(nodes.bullet_list!),
  orderedList: toggleList(nodes.ordered_list!),
  indent: sinkListItem(nodes.list_item!),
  outdent: liftListItem(nodes.list_item!),
  blockquote: toggleBlockquote,
  rule: insertRule,
  undo,
  redo
} satisfies Record<string, Command>

export type NoteCommand = keyof typeof noteCommands

/** Whether a command's formatting is on where the selection is, for a toolbar button's pressed state. */
export function isActive(state: EditorState, command: NoteCommand): boolean {
  const { $from, from, to, empty } = state.selection
  if (command === 'strong' || command === 'em' || command === 'code') {
    const type = marks[command]!
    return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type)
  }
  if (command.startsWith('heading')) return $from.parent.hasMarkup(nodes.heading!, { level: Number(command.slice(-1)) })
  if (command === 'codeBlock') return $from.parent.type === nodes.code_block
  if (command === 'blockquote') return around(state, nodes.blockquote!) !== null
  if (command === 'bulletList') return innermostList(state)?.node.type === nodes.bullet_list
  if (command === 'orderedList') return innermostList(state)?.node.type === nodes.ordered_list
  return false
}
