import type { Id, ImportProgress, ImportReport } from './model.ts'

/** What a library tells whoever listens. */
export type LibraryEvent =
  | { type: 'articles-changed'; ids: Id[] }
  | { type: 'passages-changed'; articles: Id[] }
  | { type: 'notes-changed'; ids: Id[] }
  | { type: 'references-changed' }
  | { type: 'import-progress'; progress: ImportProgress }
  /** An import has ended, whoever began it: it may have gone on after a restart. */
  | { type: 'import-finished'; report: ImportReport }
  /** Which folders are watched has changed. */
  | { type: 'watched-folders-changed' }
  /** The host now carries another library: start afresh. */
  | { type: 'library-changed' }
  /** Something was chosen in the host's own menu. */
  | { type: 'command'; command: HostCommand }
  /** The host wants to close or to change the library: save what is unsaved, then call `flushed`. */
  | { type: 'flush' }

/** What a host's menu can ask of the window. */
export type HostCommand = 'import' | 'new-note' | 'export' | 'find' | 'palette' | 'write-beside'
