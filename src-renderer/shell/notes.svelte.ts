import Trash2 from '@lucide/svelte/icons/trash-2'
import FileText from '@lucide/svelte/icons/file-text'
import type { Library } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Id, NoteSummary } from '#shared/model.ts'
import type { MenuItem } from '#renderer/parts/menu-item.ts'
import { say, sayError } from '#renderer/parts/toast.ts'

/** The notes of the library, those in the trash apart, and what can be done to them. */
export class Notes {
  rows: NoteSummary[] = $state.raw([])
  trashed: NoteSummary[] = $state.raw([])
  known = $state(false)
  readonly #library: Library
  readonly #open: (id: Id) => void
  #asked = 0
  #newest: Promise<void> = Promise.resolve()
  #making: Promise<Id | null> | null = null

  constructor(library: Library, open: (id: Id) => void) {
    this.#library = library
    this.#open = open
  }

  /** Asks for both lists again. Settles once the newest are there. */
  refresh(): Promise<void> {
    return (this.#newest = this.#refresh())
  }

  /** The note of that id, when it is not in the trash. */
  find(id: Id | null): NoteSummary | undefined {
    return this.rows.find((note) => note.id === id)
  }

  /** Makes a note; asked again before it is there, it is the same one. Null when it failed, which is said. */
  make(): Promise<Id | null> {
    return (this.#making ??= this.#make().finally(() => (this.#making = null)))
  }

  /** The context menu of a note. */
  menu(note: NoteSummary, writable: boolean): MenuItem[] {
    return [
      { label: 'Open', icon: FileText, keys: 'Enter', run: () => this.#open(note.id) },
      ...(writable
        ? [{ label: 'Move to trash', icon: Trash2, keys: 'Delete', danger: true, run: () => void this.trash(note) }]
        : [])
    ]
  }

  async trash(note: NoteSummary): Promise<void> {
    try {
      await this.#library.trashNotes({ ids: [note.id] })
      say(`“${noteTitle(note)}” moved to the trash`, { label: 'Undo', run: () => void this.restore(note.id) })
    } catch (error) {
      sayError(error)
    }
  }

  async restore(id: Id): Promise<void> {
    await this.#library.restoreNotes({ ids: [id] }).catch(sayError)
  }

  async #refresh(): Promise<void> {
    const asked = ++this.#asked
    try {
      const [rows, trashed] = await Promise.all([this.#library.listNotes({}), this.#library.listNotes({ trash: true })])
      if (asked !== this.#asked) return await this.#newest
      this.rows = rows
      this.trashed = trashed
    } catch (error) {
      sayError(error)
    }
    this.known = true
  }

  async #make(): Promise<Id | null> {
    try {
      const { id } = await this.#library.createNote({ id: newId() })
      await this.refresh()
      return id
    } catch (error) {
      sayError(error)
      return null
    }
  }
}

/** A note's title as a list shows it. */
export function noteTitle(note: { title: string }): string {
  return note.title.trim() || 'Untitled note'
}
