import { Node, type Fragment } from 'prosemirror-model'
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import { AttrStep } from 'prosemirror-transform'
import type { Library, LibraryEvent } from '#shared/contract.ts'
import type { CitationItem } from '#shared/csl.ts'
import type { Id, Note } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { Autosave, type SaveState } from './autosave.ts'
import { CitationLabels, citationsOf } from './citation-labels.ts'
import { putsCitation, type CitePlace } from './cite.ts'
import { notePlugins } from './note-plugins.ts'
import { Passages } from './passages.ts'
import { windowClock } from './save-timer.ts'
import { sha256, sha256Now } from './sha256.ts'
import { TitleSave } from './title-save.ts'

/** What a note's session is given. */
export interface SessionOptions {
  library: Library
  note: Note
  plugins(session: NoteSession): Plugin[]
  onState(state: SaveState): void
  onRenamed(): void
}

/**
 * One note being written: its state, its saves, its passages. Made for one note and never given another, so that neither an
 * undo nor a save can reach across notes.
 */
export class NoteSession {
  readonly note: Id
  readonly passages: Passages
  readonly labels: CitationLabels
  readonly autosave: Autosave
  readonly title: TitleSave
  state: EditorState
  readonly #tracked = new Set<CitePlace>()
  readonly #coming = new Set<Promise<unknown>>()
  /** The newest of the work that is coming, or that came. */
  latest: Promise<unknown> = Promise.resolve()

  constructor({ library, note, plugins, onState, onRenamed }: SessionOptions) {
    this.note = note.id
    const report = failuresFirst(onState)
    this.passages = new Passages(library)
    this.labels = new CitationLabels(library, this.passages, windowClock)
    this.autosave = new Autosave({
      note: note.id,
      base: note.revision.id,
      clock: windowClock,
      read: () => this.state.doc.toJSON(),
      save: (request) => library.saveNote(request),
      hash: sha256,
      hashNow: sha256Now,
      onState: (state) => report('text', state)
    })
    this.title = new TitleSave({
      clock: windowClock,
      save: (title) => library.renameNote({ id: note.id, title }),
      onState: (state) => report('title', state),
      onRenamed
    })
    const doc = Node.fromJSON(noteSchema, note.revision.doc)
    doc.check()
    this.state = EditorState.create({ doc, plugins: notePlugins(plugins(this)) })
    this.labels.update(citationsOf(doc))
  }

  /** Takes a transaction in, and saves what it changed. */
  apply(tr: Transaction): EditorState {
    this.state = this.state.apply(tr)
    for (const place of this.#tracked) {
      // What is typed right behind it is not in it; another citation for the same place stands before it.
      place.to = tr.mapping.map(place.to, place.from === place.to && putsCitation(tr) ? 1 : -1)
      place.from = Math.min(place.to, tr.mapping.map(place.from))
    }
    if (tr.docChanged) {
      this.autosave.changed()
      if (touchesCitations(tr)) this.labels.update(citationsOf(this.state.doc))
    }
    return this.state
  }

  /** A place that moves with the document until it is released. */
  track({ from, to }: CitePlace): { place: CitePlace; release(): void } {
    const place = { from, to }
    this.#tracked.add(place)
    return { place, release: () => this.#tracked.delete(place) }
  }

  /** Has `flush` wait for work that is about to change the note. */
  async coming<T>(work: Promise<T>): Promise<T> {
    this.#coming.add(work)
    this.latest = work
    return work.finally(() => this.#coming.delete(work))
  }

  /** Saves what is unsaved, what is coming included. Rejects with the reason when it can't be. */
  async flush(): Promise<void> {
    await Promise.allSettled(this.#coming)
    await Promise.all([this.autosave.flush(), this.title.flush()])
  }

  /** Sends what is unsaved at once, for a page that is going away. */
  flushNow(): void {
    this.title.flushNow()
    this.autosave.flushNow()
  }

  /** Tries a save that failed again. */
  async retry(): Promise<void> {
    await Promise.all([this.autosave.retry(), this.title.retry()])
  }

  /** The words of the note, or of a part of it, as plain text with its citations as they read. */
  plainText(content: Fragment = this.state.doc.content): string {
    return content.textBetween(0, content.size, '\n\n', (leaf) =>
      leaf.type.name === 'citation' ? this.labels.text(leaf.attrs as { id: Id; items: CitationItem[] }) : '\n'
    )
  }

  get unsaved(): boolean {
    return this.autosave.unsaved || this.title.unsaved
  }

  /** Hears of a change in the library. */
  hear(event: LibraryEvent): void {
    this.passages.refresh(event)
    if (event.type === 'articles-changed') this.labels.refresh()
  }
}

/** Whether a transaction put citations in or took them out, by the parts of the documents that it replaced. */
function touchesCitations(tr: Transaction): boolean {
  return tr.steps.some((step, i) => {
    const before = tr.docs[i]!
    const after = tr.docs[i + 1] ?? tr.doc
    // A step without ranges changes attributes or marks: perhaps a citation's.
    let found = step instanceof AttrStep
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      found ||= holdsCitation(before, oldStart, oldEnd) || holdsCitation(after, newStart, newEnd)
    })
    return found
  })
}

function holdsCitation(doc: Node, from: number, to: number): boolean {
  let found = false
  if (from < to) doc.nodesBetween(from, to, (node) => void (found ||= node.type.name === 'citation'))
  return found
}

/** Tells of text and title as of one: neither's success is told while the other is not saved. */
function failuresFirst(onState: (state: SaveState) => void): (part: 'text' | 'title', state: SaveState) => void {
  const states = new Map<string, SaveState>()
  return (part, state) => {
    states.set(part, state)
    onState([...states.values()].find(({ kind }) => kind === 'error') ?? state)
  }
}
