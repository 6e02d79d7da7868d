import { tick } from 'svelte'
import type { ConcernAbout } from '#shared/concern.ts'
import type { Library, LibraryEvent } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id, ImportReport, LibraryStatus } from '#shared/model.ts'
import { ArticleActions } from './articles/article-actions.svelte.ts'
import { Articles } from './articles/articles.svelte.ts'
import { RowSelection } from './articles/row-selection.svelte.ts'
import { Growth } from './import/growth.ts'
import { Imports } from './import/imports.svelte.ts'
import { WatchedFolders } from './import/watched-folders.svelte.ts'
import type { Focusable, NoteHandle, ReaderHandle } from './desk-handles.ts'
import { placeOf } from './desk-place.ts'
import type { CiteRequest } from './editor/cite-request.ts'
import { Late } from './late.svelte.ts'
import type { Connection } from './library/connect.ts'
import { keepField } from './parts/leave-field.ts'
import { sayError } from './parts/toast.ts'
import { Reading, type Target } from './reader/reading.svelte.ts'
import { References } from './references/references.svelte.ts'
import { ParagraphSearch } from './search/paragraph-search.svelte.ts'
import { Notes } from './shell/notes.svelte.ts'
import { Comparing } from './versions/comparing.svelte.ts'
import { paneOf, Workspace, type ListView, type Pane, type Place } from './shell/workspace.svelte.ts'

/** Everything that is open in a window, and the ways from one thing to another. */
export class Desk {
  readonly library: Library
  readonly workspace = new Workspace()
  readonly late = new Late()
  readonly selection = new RowSelection()
  readonly articles: Articles
  readonly trash: Articles
  readonly notes: Notes
  readonly reading: Reading
  readonly search: ParagraphSearch
  readonly imports: Imports
  readonly comparing: Comparing
  readonly references: References
  readonly watched: WatchedFolders
  readonly actions: ArticleActions
  status: LibraryStatus | null = $state.raw(null)
  /** Why there is no library to show. */
  failure: LibraryError | null = $state.raw(null)

  sidebar: Focusable | undefined = $state.raw()
  list: (Focusable & { focusSearch?(): void }) | undefined = $state.raw()
  reader: ReaderHandle | undefined = $state.raw()
  note: NoteHandle | undefined = $state.raw()

  readonly writable = $derived(this.status?.access === 'write')
  /** False until there is something to show or it is known that there is nothing, so that nothing is called empty before. */
  readonly known = $derived.by(
    () => this.articles.rows.length > 0 || (this.articles.known && this.trash.known && this.notes.known)
  )
  /** Nothing was ever brought here: the first screen says how to begin. */
  readonly empty = $derived.by(() => {
    const nothing = this.status?.articles === 0 && !this.notes.rows.length && !this.workspace.note
    return this.known && nothing && this.trash.total === 0 && !this.notes.trashed.length
  })
  /** The reader keeps its place unless a note alone is open. */
  readonly readerShown = $derived.by(() => this.reading.shows || this.workspace.note === null)
  readonly #connection: Connection
  readonly #growth = new Growth(() => this.#refreshLists())
  #statusAsked = 0
  /** When an article was opened last, by the clock of the page in milliseconds. */
  #openedAt = 0

  constructor(connection: Connection) {
    const { library, importFiles } = (this.#connection = connection)
    this.library = library
    this.articles = new Articles(library)
    this.trash = new Articles(library, { trash: true })
    this.notes = new Notes(library, (id) => void this.openNote(id))
    this.reading = new Reading(library)
    this.search = new ParagraphSearch(library)
    this.comparing = new Comparing(library)
    this.references = new References(library)
    this.watched = new WatchedFolders(library)
    const saveNote = async (): Promise<void> => await this.note?.flush()
    this.imports = new Imports(library, { importFiles, saveNote, onimported: (...ended) => this.#imported(...ended) })
    const find = (id: Id) =>
      this.articles.find(id) ?? (this.reading.article?.id === id ? this.reading.article : undefined)
    const open = (article: Id): void => void this.openArticle({ article, passage: null })
    this.actions = new ArticleActions(library, { find, open, saveNote })
  }

  /** Asks for everything once, opens what was open last, and listens from then on. Gives what ends it. */
  start(): () => void {
    const stop = this.#connection.subscribe((event) => this.hear(event))
    const forget = this.#connection.beforeClose(() => this.save())
    void this.#begin()
    return () => [stop, forget].forEach((end) => end())
  }

  /** Saves what is unsaved. Rejects with the reason when something can't be. */
  async save(): Promise<void> {
    keepField()
    await Promise.all([this.reading.flush(), this.note?.flush()])
  }

  /** Takes in what the library says. Menu commands are the window's. */
  hear(event: LibraryEvent): void {
    if (event.type === 'import-progress') {
      this.imports.follow(event.progress)
      this.#growth.follow(event.progress)
    } else if (event.type === 'import-finished') this.imports.finish(event.report)
    else if (event.type === 'library-changed') location.reload()
    else if (event.type === 'references-changed') void this.references.refresh()
    else if (event.type === 'watched-folders-changed') void this.watched.refresh()
    else if (event.type === 'articles-changed') {
      this.#refreshLists()
      if (event.ids.includes(this.reading.article?.id ?? '')) void this.#refreshReading()
    } else if (event.type === 'passages-changed') {
      void this.articles.refresh()
      if (event.articles.includes(this.reading.article?.id ?? '')) void this.#refreshReading()
    } else if (event.type === 'notes-changed') {
      void this.notes.refresh().then(() => this.#noteGone())
      // A mark that nobody had coloured need not be checked once no note uses it.
      if (this.articles.counts.abouts.marks) void this.articles.refresh()
      void this.#refreshStatus()
      void this.#refreshReading()
    }
  }

  /** Opens an article, at a passage or a range when one is named. `keep` leaves the keyboard where it is. */
  async openArticle(target: Target, keep = false): Promise<void> {
    if (this.reading.article || this.workspace.note) this.workspace.history.leave(placeOf(this))
    await this.#show(target)
    if (!keep) this.selection.follow(target.article, this.articles.rows)
    if (!keep) await this.focus('reader')
  }

  /** Opens an article where one thing about it is to be looked at. */
  async openAt(article: Id, about: ConcernAbout | undefined, changeEncoding: () => void): Promise<void> {
    await this.openArticle({ article, passage: null })
    if (about === 'title' || about === 'published') this.actions.edit([article], about)
    else if (about === 'encoding') {
      if (this.reading.article?.version.encoding.source !== 'none') changeEncoding()
    } else if (about === 'marks') this.reader?.showPanel('marks')
    else if (about && about !== 'length') this.reader?.showPanel('aside')
  }

  /** Opens what a citation in the note points at. The way back leads to the caret in the note, wherever the keyboard was. */
  async openCited(target: Target): Promise<void> {
    this.workspace.history.leave({ ...placeOf(this), pane: 'note' })
    await this.#show(target)
    await this.focus('reader')
  }

  /** Opens a note beside what is being read, with the keyboard in it. */
  async openNote(id: Id): Promise<void> {
    try {
      if (this.workspace.note !== id) {
        if (this.reading.article || this.workspace.note) this.workspace.history.leave(placeOf(this))
        await this.#showNote(id)
      }
      this.workspace.layout.over = null
      await this.focus('note')
    } catch (error) {
      sayError(error)
    }
  }

  async newNote(): Promise<void> {
    const id = await this.notes.make()
    if (id) await this.openNote(id)
  }

  closeArticle(): void {
    this.workspace.history.leave(placeOf(this))
    this.reading.close()
    this.#remember()
  }

  async closeNote(): Promise<void> {
    try {
      await this.note?.flush()
      this.workspace.history.leave(placeOf(this))
      await this.#showNote(null)
    } catch (error) {
      sayError(error)
    }
  }

  /** Puts a note beside the article, or takes it away again. */
  async writeBeside(): Promise<void> {
    const { note } = this.workspace
    if (note && this.reading.article) await this.closeNote()
    else if (note) {
      const article = this.articles.find(this.selection.current) ?? this.articles.rows[0]
      if (article) await this.openArticle({ article: article.id, passage: null })
    } else if (this.notes.rows[0])
      await this.openNote((this.notes.find(this.workspace.lastNote?.id ?? null) ?? this.notes.rows[0]).id)
    else if (this.writable) await this.newNote()
  }

  /** Quotes and cites a range in the note that is open; opens or makes one when none is. */
  async cite(request: CiteRequest): Promise<void> {
    try {
      if (!this.workspace.note) await this.writeBeside()
      // What is typed from now on goes into the note, behind the citation.
      await this.focus('note')
      await this.note?.cite(request)
    } catch (error) {
      sayError(error)
    }
  }

  async back(): Promise<void> {
    const place = this.workspace.history.back(placeOf(this))
    if (place) await this.#go(place)
  }

  async forward(): Promise<void> {
    const place = this.workspace.history.forward(placeOf(this))
    if (place) await this.#go(place)
  }

  /** Changes what the list shows, and puts the keyboard there. */
  async view(view: ListView): Promise<void> {
    this.workspace.view = view
    this.workspace.layout.over = null
    this.workspace.layout.reveal('list')
    await this.focus('list')
  }

  /** Shows or hides a pane. One that is laid over the others gets the keyboard, and gives it back when it goes. */
  async toggle(pane: 'sidebar' | 'list'): Promise<void> {
    const { layout } = this.workspace
    const covering = layout.covering === pane
    layout.toggle(pane)
    if (layout.covering === pane) await this.focus(pane)
    else if (covering) await this.focus(this.reader ? 'reader' : 'note')
  }

  async focus(pane: Pane): Promise<void> {
    await tick()
    await this[pane]?.focus()
  }

  /** Puts the keyboard into the next pane that shows. */
  async nextPane(by: 1 | -1): Promise<void> {
    const panes = (['sidebar', 'list', 'reader', 'note'] as const).filter((pane) => this[pane])
    const at = panes.indexOf(paneOf(document.activeElement) ?? 'note')
    await this.focus(panes[(at + by + panes.length) % panes.length] ?? 'note')
  }

  async #begin(): Promise<void> {
    const asked = [this.#refreshStatus(), this.articles.refresh(), this.trash.refresh(), this.notes.refresh()]
    await asked[0]
    if (!this.status) return
    // Before anything can be clicked, so that it is never put in the place of what was.
    const { article, note } = this.workspace.recall(this.status.folder)
    const reopened = article && this.reading.reopen(article)
    await Promise.all(asked)
    this.late.fetchSoon(article ?? note)
    if (note && !this.workspace.note && this.notes.find(note)) this.workspace.note = note
    for (const list of [this.articles, this.trash]) void list.more()
    void this.imports.takeUp().catch(sayError)
    for (const later of [this.references, this.watched]) void later.refresh()
    await reopened
    this.workspace.layout.main = this.#mainPanes()
  }

  async #refreshStatus(): Promise<void> {
    const asked = ++this.#statusAsked
    try {
      const status = await this.#connection.library.status({})
      if (asked === this.#statusAsked) this.status = status
    } catch (error) {
      if (this.status) sayError(error)
      else this.failure = LibraryError.from(error, 'The library did not answer')
    }
  }

  #refreshLists(): void {
    this.#growth.caughtUp()
    void this.articles.refresh()
    void this.trash.refresh()
    void this.search.refresh()
    void this.#refreshStatus()
  }

  async #refreshReading(): Promise<void> {
    // One that was in the trash when it was opened, from a citation, is read there.
    const wasThere = this.reading.article?.deletedAt === null
    await this.reading.refresh().catch(sayError)
    if (wasThere && this.reading.article?.deletedAt) this.reading.close()
    this.#remember()
  }

  async #show(target: Target): Promise<void> {
    this.#openedAt = performance.now()
    this.workspace.layout.over = null
    await Promise.all([this.late.fetch(), this.reading.open(target)])
    this.#remember()
    await tick()
  }

  async #showNote(id: Id | null): Promise<void> {
    await Promise.all([this.late.fetch(), this.note?.flush()])
    if (this.workspace.note) this.workspace.lastNote = this.notes.find(this.workspace.note) ?? null
    this.workspace.note = id
    this.#remember()
    await tick()
  }

  async #go(place: Place): Promise<void> {
    this.#openedAt = performance.now()
    try {
      const { note, article, version, scroll, pane } = place
      if (note !== this.workspace.note) await this.#showNote(this.notes.find(note) ? note : null)
      if (!article) this.reading.close()
      else if (article !== this.reading.article?.id || version !== this.reading.article.version.id)
        await this.reading.open({ article, passage: null, ...(version && { version }) })
      this.#remember()
      await tick()
      this.reader?.setScroll(scroll)
      if (pane) await this.focus(pane)
    } catch (error) {
      sayError(error)
    }
  }

  #noteGone(): void {
    if (this.notes.known && this.workspace.note && !this.notes.find(this.workspace.note)) {
      this.workspace.note = null
      this.#remember()
    }
  }

  /** Opens the article of an import that made no other, unless something was opened since it began. */
  #imported({ files }: ImportReport, begunAt: number): void {
    const only = files.find(({ article }) => article)?.article
    const openedAt = this.#openedAt
    if (only && openedAt < begunAt && files.every(({ article }) => !article || article === only))
      void this.openArticle({ article: only, passage: null }, true)
    this.#openedAt = openedAt
  }

  #mainPanes(): number {
    return (this.workspace.note ? 1 : 0) + (this.readerShown ? 1 : 0)
  }

  #remember(): void {
    this.workspace.layout.main = this.#mainPanes()
    if (this.status) this.workspace.remember(this.status.folder, this.reading.article?.id ?? null)
  }
}
