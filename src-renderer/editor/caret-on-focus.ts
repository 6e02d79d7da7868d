import { Plugin, type Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/**
 * Puts the caret where it was in the note before the first key after the keyboard has led there.
 *
 * Subtle: Chromium puts the caret of a text that gets the focus at its start. ProseMirror puts it back when it hears of that within
 * 200 milliseconds and the text begins with words of its own; on a busy machine, or where it begins with a quotation, it holds the
 * start for the person's choice, and what is typed lands there. So the selection is kept from the moment of the focus.
 */
export function caretOnFocus(): Plugin {
  let pressed = false
  let kept: Selection | null = null
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Who clicks chooses the place.
        mousedown: () => {
          pressed = true
        },
        focus: (view) => {
          kept = pressed ? null : view.state.selection
        },
        blur: () => {
          pressed = false
          kept = null
        },
        keydown: (view) => {
          if (kept) putBack(view, kept)
          kept = null
        }
      }
    }
  })
}

function putBack(view: EditorView, kept: Selection): void {
  const { doc, selection, tr } = view.state
  const wasMoved = selection.empty && !doc.textBetween(0, selection.head).length && kept.$head.doc === doc
  if (wasMoved && !selection.eq(kept)) view.dispatch(tr.setSelection(kept))
  view.focus()
}
