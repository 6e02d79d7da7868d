import type { Id, NoteSummary } from '#shared/model.ts'
import { History } from './history.svelte.ts'
import { Layout } from './layout.svelte.ts'

/** What the list shows. */
export type ListView = 'articles' | 'search' | 'references' | 'trash'

export type Pane = 'sidebar' | 'list' | 'reader' | 'note'

/** Where a person is: what is open, how far it is scrolled, where the keyboard is. */
export interface Place {
  article: Id | null
  version: Id | null
  scroll: number
  note: Id | null
  pane: Pane | null
}

const key = 'loccit.open'

/** What is open and where. Remembered on this machine for each library. */
export class Workspace {
  readonly layout = new Layout()
  readonly history = new History<Place>()
  view: ListView = $state('articles')
  note: Id | null = $state(null)
  /** The note that was open before this one, or before none was. */
  lastNote: NoteSummary | null = $state.raw(null)

  /** What was open last in this library. */
  recall(folder: string): { article: Id | null; note: Id | null } {
    try {
      const stored = JSON.parse(localStorage.getItem(`${key} ${folder}`) ?? '{}') as Record<string, unknown>
      const id = (value: unknown): Id | null => (typeof value === 'string' ? value : null)
      return { article: id(stored.article), note: id(stored.note) }
    } catch {
      return { article: null, note: null }
    }
  }

  remember(folder: string, article: Id | null): void {
    localStorage.setItem(`${key} ${folder}`, JSON.stringify({ article, note: this.note }))
  }
}

/** The pane that an element stands in. */
export function paneOf(element: Element | null): Pane | null {
  return (element?.closest<HTMLElement>('[data-pane]')?.dataset.pane as Pane | undefined) ?? null
}
