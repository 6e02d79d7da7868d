import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { NoteSession } from './note-session.ts'

/** Does what a key means with the caret at a position, for a key that was pressed there a moment ago; the caret comes back to where it is. */
export function pressAt(view: EditorView, session: NoteSession, key: KeyboardEvent, at: number): void {
  const { anchor, head } = view.state.selection
  const press = (): unknown => view.someProp('handleKeyDown', (handle) => handle(view, key))
  if (view.state.selection.empty && head === at) return void press()
  const ends = [anchor, head].map((pos) => session.track({ from: pos, to: pos }))
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at), -1)))
  press()
  const [from, to] = ends.map(({ place, release }) => {
    release()
    return view.state.doc.resolve(place.to)
  })
  view.dispatch(view.state.tr.setSelection(TextSelection.between(from!, to!)))
}
