import type { ResolvedPos } from 'prosemirror-model'
import { Plugin, PluginKey, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { noteSchema } from '#shared/note-schema.ts'
import { canCite } from './cite.ts'

/** `@` and what is typed after it: the range in the document, and the words. */
export interface CiteTrigger {
  from: number
  to: number
  query: string
}

interface TriggerState {
  open: CiteTrigger | null
}

/** What the popup does with a key while it is open; true when the key was its own. */
export type PopupKey = (event: KeyboardEvent) => boolean

/** The most that may be typed after `@`, in UTF-16 code units. */
const longest = 80

/** The query after an `@` that ends the text, or null. A letter or figure before it makes it an e-mail address. */
export function queryAfterAt(text: string): string | null {
  const match = /(?:^|[^\p{L}\p{N}@._%+-])@([^@\n\uFFFC]*)$/u.exec(text)
  const query = match?.[1]
  return query !== undefined && query.length <= longest && !/^\s|\s\s$/.test(query) ? query : null
}

/** The text right before a position, back to the last node that is not text. */
export function textRunBefore($pos: ResolvedPos): string {
  let text = ''
  $pos.parent.forEach((child, start) => {
    if (start >= $pos.parentOffset) return
    text = child.isText ? text + child.text!.slice(0, $pos.parentOffset - start) : ''
  })
  return text
}

/** The trigger at the caret, or null. Quoted words and code have none. */
export function triggerAt(state: EditorState): CiteTrigger | null {
  const { $from, empty } = state.selection
  if (!empty || !canCite(state) || $from.marks().some(({ type }) => type === noteSchema.marks.code)) return null
  const query = queryAfterAt(textRunBefore($from))
  return query === null ? null : { from: $from.pos - query.length - 1, to: $from.pos, query }
}

function next(tr: Transaction, before: TriggerState, state: EditorState): TriggerState {
  if (tr.getMeta(triggerKey) === 'close') return { open: null }
  const trigger = triggerAt(state)
  if (!trigger) return { open: null }
  if (before.open) return { open: tr.mapping.map(before.open.from) === trigger.from ? trigger : null }
  // Opening is for an @ that is being typed: not for one that undo, paste or a walking caret comes upon.
  const typed = tr.docChanged && !tr.getMeta('history$') && !tr.getMeta('paste') && trigger.query.length <= 1
  return { open: typed ? trigger : null }
}

const triggerKey = new PluginKey<TriggerState>('cite-trigger')

/** The open trigger of a state, if one is. */
export function openTrigger(state: EditorState): CiteTrigger | null {
  return triggerKey.getState(state)?.open ?? null
}

/** Closes the popup and leaves what was typed. */
export const closeTrigger: Command = (state, dispatch) => {
  if (!openTrigger(state)) return false
  dispatch?.(state.tr.setMeta(triggerKey, 'close'))
  return true
}

/** Types an `@` that opens the popup, with a space before it where one is needed. */
export const startCiting: Command = (state, dispatch) => {
  if (!canCite(state)) return false
  const $to = state.doc.resolve(state.selection.to)
  const gap = /[\p{L}\p{N}.,;:!?%+_-]$/u.test(textRunBefore($to)) ? ' ' : ''
  dispatch?.(state.tr.insertText(`${gap}@`, $to.pos).scrollIntoView())
  return true
}

/** Watches for `@` as one types, and gives the popup the keys while it is open. */
export function citeTrigger(popupKey: PopupKey): Plugin<TriggerState> {
  return new Plugin<TriggerState>({
    key: triggerKey,
    state: {
      init: () => ({ open: null }),
      apply: (tr, before, _old, state) => next(tr, before, state)
    },
    props: {
      handleKeyDown: (view, event) => openTrigger(view.state) !== null && popupKey(event),
      handleDOMEvents: {
        blur: (view) => closeTrigger(view.state, view.dispatch) && false
      }
    }
  })
}
