import { EditorView } from 'prosemirror-view'
import { BlockQuotationView } from './block-quotation-view.ts'
import { CitationView } from './citation-view.ts'
import type { NoteSession } from './note-session.ts'

/** What a note's view tells its pane. */
export interface NoteViewEvents {
  /** The state changed: the toolbar, the popups and the count of words may have to. */
  onstate(): void
  readonly: boolean
}

/** The view of a note's session in a place of the page. */
export function openNoteView(place: HTMLElement, session: NoteSession, events: NoteViewEvents): EditorView {
  const view: EditorView = new EditorView(place, {
    state: session.state,
    editable: () => !events.readonly,
    attributes: {
      class: 'prose note-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Note text',
      'aria-readonly': String(events.readonly),
      dir: 'auto',
      tabindex: '0'
    },
    nodeViews: {
      citation: (node) => new CitationView(node, session.labels),
      block_quotation: (node) => new BlockQuotationView(node, session.passages)
    },
    clipboardTextSerializer: ({ content }) => session.plainText(content),
    dispatchTransaction: (tr) => {
      view.updateState(session.apply(tr))
      events.onstate()
    }
  })
  return view
}
