import { Plugin } from 'prosemirror-state'

/**
 * Puts the caret where it was in the note before the first key after the keyboard has led there.
 *
 * Subtle: Chromium puts the caret of a text that gets the focus at its start. ProseMirror puts it back when it hears of that within
 * 200 milliseconds; on a busy machine it hears later, holds the start for the person's choice, and what is typed lands there.
 */
export function caretOnFocus(): Plugin {
  let pressed = false
  let due = false
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Who clicks chooses the place.
        mousedown: () => {
          pressed = true
        },
        focus: () => {
          due = !pressed
        },
        blur: () => {
          pressed = due = false
        },
        keydown: (view) => {
          if (due) view.focus()
          due = false
        }
      }
    }
  })
}
