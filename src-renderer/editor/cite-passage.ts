import { closeHistory } from 'prosemirror-history'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { PassageInContext } from '#shared/model.ts'
import { citedPassage, insertCitation, type CitePlace } from './cite.ts'
import type { CiteRequest } from './cite-request.ts'
import type { NoteSession } from './note-session.ts'

/** The passage of a request: the one that it names, else one made of its range. Throws a `LibraryError` when there is none. */
async function passageFor(library: Library, session: NoteSession, request: CiteRequest): Promise<PassageInContext> {
  const { article, version, start, end } = request
  // The library answers with the passage there is when these very words are one already.
  const id = request.passage ?? (await library.markPassage({ id: newId(), article, version, start, end })).id
  const passage = await session.passages.get(id)
  if (!passage) throw new LibraryError('not-found', 'This passage is not in the library.')
  return passage
}

/**
 * Cites a range of an article in a note, at the caret or in place of a range of the note. The place moves with what is typed
 * while the library answers, and the caret then stays behind that. The passage has been kept by the library before the note
 * names it. Gives the place when the request came to nothing and none was cited there, null otherwise.
 */
export async function citePassage(
  library: Library,
  session: NoteSession,
  view: EditorView,
  coming: CiteRequest | Promise<CiteRequest | null>,
  place: CitePlace = caretOf(view)
): Promise<CitePlace | null> {
  const { doc, selection } = view.state
  const tracked = session.track(place)
  const { latest } = session
  try {
    const request = await coming
    if (!request) return tracked.place
    const passage = await passageFor(library, session, request)
    // In the order in which they were asked for, whichever is answered first.
    await latest.catch(() => undefined)
    if (view.isDestroyed) return null
    const caretStays = view.state.doc !== doc || !view.state.selection.eq(selection)
    const options = { quote: request.quote, place: tracked.place, caretStays }
    insertCitation(citedPassage(passage), options)(view.state, view.dispatch)
    // What is typed next is undone apart from the citation.
    view.dispatch(closeHistory(view.state.tr))
    return null
  } finally {
    tracked.release()
  }
}

/** The end of what is selected, where the caret then stands: what is typed next is not put in its place. */
function caretOf(view: EditorView): CitePlace {
  const { to, empty } = view.state.selection
  if (!empty) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(to), -1)))
  return { from: to, to }
}
