import type { Id, ImportReport, ImportSource } from './model.ts'

/** What hosts and the command line do with imports, beyond what a window may ask. */
export interface LocalImports {
  /** Imports files and folders. Progress comes as events; `cancelImport` keeps what is done. */
  importFiles(parameter: {
    id: Id
    sources: ImportSource[]
    /** A book becomes one article per chapter. */
    byChapter?: boolean
  }): Promise<ImportReport>
  /**
   * Goes on with the imports that were under way when the library was closed, and watches the folders that are to be watched.
   * Answers at once; what is imported is told as events.
   */
  resumeImports(): Promise<void>
  /** The imports that were not finished and that nothing goes on with here, oldest first. None where nothing can be written. */
  unfinishedImports(): Promise<Id[]>
  /** Goes on with one of them, also when it rested, and answers when it has ended, with all its files. */
  finishImport(parameter: { id: Id }): Promise<ImportReport>
  /** How many files wait to be read of imports that were not finished and that nothing goes on with here. */
  waitingFiles(): Promise<number>
}
