import { redo, undo } from 'prosemirror-history'
import { Plugin } from 'prosemirror-state'

/** Has the undo of a menu, which the browser would do to the page by itself, go through the note's own history. */
export function nativeUndo(): Plugin {
  const own: Record<string, typeof undo> = { historyUndo: undo, historyRedo: redo }
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const command = own[event.inputType]
          if (!command) return false
          event.preventDefault()
          if (view.hasFocus()) command(view.state, view.dispatch)
          return true
        }
      }
    }
  })
}
