import type { Mark } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { safeHref } from '#shared/inline-marks.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { inQuotation } from './commands.ts'

const type = noteSchema.marks.link!

/** The words that a link command is about: the selection, or the link around the caret, with its address. */
export interface LinkRange {
  from: number
  to: number
  href: string | null
}

/** The link around the caret or in the selection. Without either the range is empty. */
export function linkRange(state: EditorState): LinkRange {
  const { from, to, empty, $from } = state.selection
  const inside = type.isInSet($from.marks()) ?? ($from.nodeAfter && type.isInSet($from.nodeAfter.marks))
  if (!empty) return { from, to, href: inside ? String(inside.attrs.href) : null }
  return inside ? { ...around(state, inside), href: String(inside.attrs.href) } : { from, to, href: null }
}

function around(state: EditorState, mark: Mark): { from: number; to: number } {
  const { $from } = state.selection
  let from = $from.pos
  let to = $from.pos
  $from.parent.forEach((child, offset) => {
    const start = $from.start() + offset
    const touches = start <= to && start + child.nodeSize >= from
    if (!mark.isInSet(child.marks) || !touches) return
    from = Math.min(from, start)
    to = Math.max(to, start + child.nodeSize)
  })
  return { from, to }
}

/** What a person typed as an address: `example.org` becomes https, a bare e-mail address mailto. Null when it leads nowhere safe. */
export function readAddress(text: string): string | null {
  const typed = text.trim()
  if (!typed || /\s/.test(typed)) return null
  if (/^[^@/:]+@[^@/]+\.[^@/.]+$/.test(typed)) return safeHref(`mailto:${typed}`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/:]+\.[^/:]+:\d/.test(typed)) return safeHref(typed)
  return typed.includes('.') ? safeHref(`https://${typed}`) : null
}

/** Links a range to an address; with null takes the link away. An empty range gets the address as its words. */
export function setLink({ from, to }: { from: number; to: number }, href: string | null): Command {
  return (state, dispatch) => {
    const $from = state.doc.resolve(from)
    if ($from.parent.type.spec.code || (from === to && inQuotation($from))) return false
    if (!dispatch) return true
    const tr = state.tr
    const end = from === to && href ? from + href.length : to
    if (from === to && href) tr.insertText(href, from)
    tr.removeMark(from, end, type)
    if (href) tr.addMark(from, end, type.create({ href }))
    dispatch(tr.removeStoredMark(type).scrollIntoView())
    return true
  }
}
