import type { CiteRequest } from './editor/cite-request.ts'

/** A pane that the keyboard can be put into. */
export interface Focusable {
  focus(): void | Promise<void>
}

/** What the desk asks of the note that is open. */
export interface NoteHandle extends Focusable {
  cite(request: CiteRequest): Promise<void>
  flush(): Promise<void>
  exportNote(): void
}

/** What the desk asks of the reader. */
export interface ReaderHandle extends Focusable {
  getScroll(): number
  setScroll(top: number): void
  openFind(): Promise<void>
  cite(): void
  setAside(): void
  setDeck(deck: boolean): void
  togglePanel(panel: 'similar'): void
  showPanel(panel: 'marks' | 'aside'): void
}
