import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ImportProgress, ImportReport, Id } from '#shared/model.ts'
import { say, sayError } from '#renderer/parts/toast.ts'
import { count } from '#renderer/parts/count.ts'
import { reportLine } from './import-words.ts'

/** One import as the panel shows it: under way until `report` is there. */
export interface Import {
  id: Id
  /** How many things were handed over; the library's count takes its place. */
  files: number
  progress: ImportProgress | null
  report: ImportReport | null
}

type ImportFiles = (id: Id, files: readonly File[]) => Promise<ImportReport>

/** The import under way, or the one before, and how to begin another. */
export class Imports {
  current: Import | null = $state.raw(null)
  /** Whether the panel is open. It opens by itself while importing several files, and on failures. */
  open = $state(false)
  readonly running = $derived(this.current !== null && this.current.report === null)
  readonly #library: Library
  readonly #importFiles: ImportFiles
  readonly #onimported: (report: ImportReport) => void

  /** `importFiles` hands files to the host; `onimported` hears of every import that ended. */
  constructor(library: Library, importFiles: ImportFiles, onimported: (report: ImportReport) => void) {
    this.#library = library
    this.#importFiles = importFiles
    this.#onimported = onimported
  }

  /** Imports files, and says what became of them. */
  async files(files: readonly File[]): Promise<void> {
    if (files.length) await this.#run(files.length, (id) => this.#importFiles(id, files))
  }

  /** Imports pasted text or markup. */
  async text(text: string, html: boolean): Promise<void> {
    await this.#run(1, (id) => this.#library.importText({ id, text, html }))
  }

  /** Takes in what the library says of an import under way. */
  follow(progress: ImportProgress): void {
    if (this.current?.id === progress.id && !this.current.report) this.current = { ...this.current, progress }
  }

  /** Stops the import; what is done is kept. */
  async cancel(): Promise<void> {
    if (this.current && this.running) await this.#library.cancelImport({ id: this.current.id }).catch(sayError)
  }

  /** Moves what an import made to the trash. */
  async undo(id: Id): Promise<void> {
    try {
      const { articles } = await this.#library.undoImport({ id })
      this.open = false
      say(`${count(articles.length, 'article')} moved to the trash`)
    } catch (error) {
      sayError(error)
    }
  }

  async #run(files: number, begin: (id: Id) => Promise<ImportReport>): Promise<void> {
    if (this.running) {
      sayError(
        new LibraryError('bad-request', 'Another import is still under way', { remedy: 'Wait for it, or cancel it.' })
      )
      return
    }
    const id = newId()
    this.current = { id, files, progress: null, report: null }
    if (files > 1) this.open = true
    try {
      const report = await begin(id)
      this.current = { ...this.current, report }
      this.open = report.counts.failed > 0
      if (!this.open)
        say(reportLine(report), report.counts.imported ? { label: 'Undo', run: () => void this.undo(id) } : undefined)
      this.#onimported(report)
    } catch (error) {
      this.current = null
      this.open = false
      sayError(error)
    }
  }
}
