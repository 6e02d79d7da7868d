import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ImportProgress, ImportReport, Id } from '#shared/model.ts'
import { count } from '#renderer/parts/count.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { filesOf, versionFiles } from './failed-files.ts'
import { reportLine, undoneWords } from './import-words.ts'
import { partBooks, type WithBooks } from './part-books.ts'

/** One import as the panel shows it: under way until `report` is there. */
export interface Import {
  id: Id
  /** How many things were handed over; the library's count takes its place. */
  files: number
  progress: ImportProgress | null
  report: ImportReport | null
  /** The files themselves, where this window has them. */
  sources: readonly File[]
  byChapter: boolean
  /** Not begun by this window, or gone on with after a restart: its end is told by the library. */
  elsewhere: boolean
  undone: boolean
}

interface Waiting {
  files: number
  sources: readonly File[]
  byChapter: boolean
  begin: (id: Id) => Promise<ImportReport>
  /** When it was asked for, by the clock of the page. */
  begunAt: number
}

type ImportFiles = (id: Id, files: readonly File[], byChapter: boolean) => Promise<ImportReport>

const mostKept = 20

/** The imports of this session, those under way and those that ended, and how to begin another. One that is begun during another waits. */
export class Imports {
  /** In the order they began. */
  all: readonly Import[] = $state.raw([])
  waiting: readonly Waiting[] = $state.raw([])
  /** Books, and what holds some, which wait for an answer: one article, or one for each chapter. */
  asking: readonly WithBooks[] = $state.raw([])
  /** Whether the panel is open. It opens by itself while importing several files, and on failures. */
  open = $state(false)
  readonly current: Import | null = $derived.by(() => this.all.findLast(isRunning) ?? this.all.at(-1) ?? null)
  readonly running = $derived.by(() => this.all.some(isRunning))
  /** The one that the panel shows. */
  readonly shown: Import | null = $derived.by(() => this.all.find(({ id }) => id === this.#shown) ?? this.current)
  #shown: Id | null = $state(null)
  readonly #library: Library
  readonly #importFiles: ImportFiles
  readonly #onimported: (report: ImportReport, begunAt: number) => void
  readonly #saveNote: () => Promise<void>

  /**
   * `importFiles` hands files to the host; `onimported` hears of every import that this window began and that ended, and when it
   * began, by the clock of the page; `saveNote` saves what was written in the note that is open.
   */
  constructor(
    library: Library,
    {
      importFiles,
      onimported,
      saveNote
    }: { importFiles: ImportFiles; onimported(report: ImportReport, begunAt: number): void; saveNote(): Promise<void> }
  ) {
    this.#library = library
    this.#importFiles = importFiles
    this.#onimported = onimported
    this.#saveNote = saveNote
  }

  /**
   * Imports files, and says what became of them. For books among them, or in their archives, it is asked first how these are to be
   * taken, while the others go on; `inFolders` are those in folders that only the host opens, see `partBooks`.
   */
  async files(
    files: readonly File[],
    byChapter?: boolean,
    inFolders?: ReadonlyMap<string, readonly string[]>
  ): Promise<void> {
    const begunAt = performance.now()
    const { withBooks, others } =
      byChapter === undefined ? await partBooks(files, inFolders) : { withBooks: [], others: files }
    if (withBooks.length) this.asking = [...this.asking, ...withBooks]
    if (!others.length) return
    const begin = (id: Id): Promise<ImportReport> => this.#importFiles(id, others, byChapter ?? false)
    await this.#take({ files: others.length, sources: others, byChapter: byChapter ?? false, begin, begunAt })
  }

  /** Imports the books that were asked about, or with null leaves out what was asked about. */
  async answer(byChapter: boolean | null): Promise<void> {
    const files = this.asking.map(({ file }) => file)
    this.asking = []
    if (byChapter !== null) await this.files(files, byChapter)
  }

  /** Imports pasted text or markup, at once: no file has it. Gives whether the library took it. */
  async text(text: string, html: boolean): Promise<boolean> {
    const begin = (id: Id): Promise<ImportReport> => this.#library.importText({ id, text, html })
    return this.#run({ files: 1, sources: [], byChapter: false, begin, begunAt: performance.now() })
  }

  /** Takes in what the library says of an import under way; one that is not known yet is taken up. */
  follow(progress: ImportProgress): void {
    const known = this.all.find(({ id }) => id === progress.id)
    if (!known) this.#add({ ...empty(progress.id, progress.total), progress, elsewhere: true })
    else if (!known.report) this.#change(known.id, { progress })
  }

  /** Takes in the end of an import that this window did not begin. */
  finish(report: ImportReport): void {
    if (this.all.some((each) => each.id === report.id && each.elsewhere && !each.report)) this.#end(report)
  }

  /** Asks what is under way already: a window may be opened in the middle of an import, or of one that rests. */
  async takeUp(): Promise<void> {
    for (const progress of await this.#library.runningImports({})) this.follow(progress)
  }

  /** Shows the import before the one that is shown, or the one after it. */
  step(by: 1 | -1): void {
    const at = this.all.findIndex((each) => each === this.shown)
    this.#shown = this.all[at + by]?.id ?? this.#shown
  }

  /** Shows what became of an import of any session. */
  async recall(id: Id): Promise<void> {
    try {
      if (!this.all.some((each) => each.id === id)) {
        const report = await this.#library.getImport({ id })
        this.all = [{ ...empty(id, report.files.length), report }, ...this.all].slice(0, mostKept)
      }
      this.#shown = id
      this.open = true
    } catch (error) {
      sayError(error)
    }
  }

  /** Shows the newest. */
  show(): void {
    this.#shown = null
    this.open = true
  }

  /** Lets an import rest, or go on. */
  async pause({ id, progress }: Import, paused: boolean): Promise<void> {
    try {
      await this.#library.pauseImport({ id, paused })
      if (progress) this.#change(id, { progress: { ...progress, paused } })
    } catch (error) {
      sayError(error)
    }
  }

  /** Stops an import; what is done is kept. */
  async cancel({ id }: Import): Promise<void> {
    await this.#library.cancelImport({ id }).catch(sayError)
  }

  /** Moves what an import made to the trash and takes its versions back, with a way back as far as there is one. */
  async undo(id: Id): Promise<void> {
    if (this.all.find((each) => each.id === id)?.undone) return
    this.#change(id, { undone: true })
    try {
      // What a note cites stays, which is known once the note is saved.
      await this.#saveNote()
      const undone = await this.#library.undoImport({ id })
      this.open = false
      const { articles, versions, references } = undone
      // A version comes back by importing its file again, which only a window that has the file can.
      const again = versions.length ? versionFiles(this.all.find((each) => each.id === id)) : []
      const can = versions.length ? again.length > 0 : articles.length + references > 0
      const redo = { label: 'Undo', run: () => void this.#redo(id, again) }
      say(undoneWords(undone), can ? redo : undefined)
    } catch (error) {
      this.#change(id, { undone: false })
      sayError(error)
    }
  }

  /** Imports what was cancelled, and again what failed for a reason that may pass, as far as this window has the files. */
  async again(failed: Import): Promise<void> {
    await this.files(filesOf(failed), failed.byChapter)
  }

  async #redo(id: Id, again: readonly File[]): Promise<void> {
    try {
      await this.#library.redoImport({ id })
      this.#change(id, { undone: again.length > 0 })
      await this.files(again, this.all.find((each) => each.id === id)?.byChapter)
    } catch (error) {
      sayError(error)
    }
  }

  async #take(next: Waiting): Promise<void> {
    if (this.running) {
      this.waiting = [...this.waiting, next]
      say(`${count(next.files, 'file')} will be imported after this`)
    } else await this.#run(next)
  }

  async #run({ files, sources, byChapter, begin, begunAt }: Waiting): Promise<boolean> {
    const id = newId()
    this.#add({ ...empty(id, files), sources, byChapter })
    if (files > 1) this.open = true
    try {
      const report = await begin(id)
      this.#end(report)
      this.#onimported(report, begunAt)
      return report.counts.failed === 0
    } catch (error) {
      this.all = this.all.filter((each) => each.id !== id)
      this.open &&= this.running
      sayError(error)
      this.#next()
      return false
    }
  }

  #end(report: ImportReport): void {
    const { id, counts } = report
    this.#change(id, { report })
    // What was left out is shown, with the way to take it up.
    const isPart = counts.failed + counts.cancelled > 0
    this.open = isPart || this.waiting.length > 0 || (this.open && this.running)
    const undo = { label: 'Undo', run: () => void this.undo(id) }
    if (isPart) this.#shown = id
    else say(reportLine(report), madeSomething(report) ? undo : undefined)
    this.#next()
  }

  #next(): void {
    const [next, ...others] = this.waiting
    if (!next || this.running) return
    this.waiting = others
    void this.#run(next)
  }

  #add(started: Import): void {
    this.#shown = null
    this.all = [...this.all, started].slice(-mostKept)
  }

  #change(id: Id, changes: Partial<Import>): void {
    this.all = this.all.map((each) => (each.id === id ? { ...each, ...changes } : each))
  }
}

/** Whether an import made articles, versions or references that can be taken back. */
export function madeSomething({ counts }: ImportReport): boolean {
  return counts.imported + counts.look + counts.version + counts.reference > 0
}

function isRunning({ report }: Import): boolean {
  return report === null
}

function empty(id: Id, files: number): Import {
  return { id, files, progress: null, report: null, sources: [], byChapter: false, elsewhere: false, undone: false }
}
