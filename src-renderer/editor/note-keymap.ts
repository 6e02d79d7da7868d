import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import { splitListItem } from 'prosemirror-schema-list'
import { Selection, TextSelection, type Command } from 'prosemirror-state'
import { noteSchema } from '#shared/note-schema.ts'
import { insertBreak, noteCommands } from './commands.ts'
import { backspaceAtQuotation, deleteAtQuotation, enterAtQuotation } from './quotation-guards.ts'

/** The shortcut of each formatting command, in ProseMirror's spelling; the toolbar shows them. */
export const commandKeys: Partial<Record<keyof typeof noteCommands, string>> = {
  strong: 'Mod-b',
  em: 'Mod-i',
  code: 'Mod-`',
  paragraph: 'Mod-Alt-0',
  heading1: 'Mod-Alt-1',
  heading2: 'Mod-Alt-2',
  heading3: 'Mod-Alt-3',
  orderedList: 'Mod-Shift-7',
  bulletList: 'Mod-Shift-8',
  blockquote: 'Mod-Shift-9',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z'
}

/** Puts the caret, or with `extend` the end of the selection, at the start or the end of the note. */
export function toEdge(edge: 'start' | 'end', { extend = false } = {}): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const at = edge === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
    const next = extend ? TextSelection.between(selection.$anchor, at.$head) : at
    dispatch?.(tr.setSelection(next).scrollIntoView())
    return true
  }
}

/** The browser's own keys for this stop at blocks that are not laid out, so the note has its own. */
const edgeKeys: Record<string, Command> = {
  'Ctrl-Home': toEdge('start'),
  'Ctrl-End': toEdge('end'),
  'Shift-Ctrl-Home': toEdge('start', { extend: true }),
  'Shift-Ctrl-End': toEdge('end', { extend: true }),
  'Meta-ArrowUp': toEdge('start'),
  'Meta-ArrowDown': toEdge('end'),
  'Shift-Meta-ArrowUp': toEdge('start', { extend: true }),
  'Shift-Meta-ArrowDown': toEdge('end', { extend: true })
}

/** What the keys do in a note, ProseMirror's base keymap included. Tab moves within lists only, so the keyboard can leave. */
export function noteKeys(): Record<string, Command> {
  const keys: Record<string, Command> = {}
  for (const [name, key] of Object.entries(commandKeys)) keys[key] = noteCommands[name as keyof typeof noteCommands]
  return {
    ...baseKeymap,
    ...keys,
    ...edgeKeys,
    'Mod-y': noteCommands.redo,
    Enter: chainCommands(enterAtQuotation, splitListItem(noteSchema.nodes.list_item!), baseKeymap.Enter!),
    'Shift-Enter': chainCommands(exitCode, insertBreak),
    Backspace: chainCommands(undoInputRule, backspaceAtQuotation, baseKeymap.Backspace!),
    Delete: chainCommands(deleteAtQuotation, baseKeymap.Delete!),
    Tab: noteCommands.indent,
    'Shift-Tab': noteCommands.outdent
  }
}
