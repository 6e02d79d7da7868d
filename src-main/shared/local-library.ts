import type { Library } from './contract.ts'
import type { LibraryEvent } from './library-event.ts'
import type { LocalImports } from './local-imports.ts'
import type * as model from './model.ts'

/** What a library offers to its hosts and to the command line, beyond what a window may ask. */
export interface LocalLibrary extends Library, LocalImports {
  /** Makes a note's export in memory; the host decides where it goes. */
  exportNote(parameter: {
    note: model.Id
    format: model.ExportFormat
    style?: string
    signal?: AbortSignal
  }): Promise<model.ExportedFile[]>
  /** A picture of an article by its SHA-256, with the media type its bytes show; null when there is none that can be shown. */
  readPicture(sha256: string): Promise<{ mediaType: string; bytes: Uint8Array } | null>
  /** An imported file by its SHA-256, byte for byte, and its name. Throws when it is not there or not what was imported. */
  readOriginal(sha256: string): Promise<{ name: string; bytes: Uint8Array }>
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Finishes what is under way, then lets go of the folder. */
  close(): Promise<void>
}
