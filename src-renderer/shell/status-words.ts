import type { LibraryStatus } from '#shared/model.ts'
import { count } from '#renderer/parts/count.ts'

type ConnectionState = 'connecting' | 'connected' | 'lost' | 'refused'

/** What is wrong with the way to the library, as one sentence; empty when nothing is. */
export function connectionWords(state: ConnectionState): string {
  if (state === 'lost') return 'The connection to the library was lost. Trying again.'
  return state === 'refused' ? 'This window lost its library. Start Loccit again.' : ''
}

/** What a library holds, in one line. */
export function libraryWords(status: LibraryStatus | null): string {
  return status ? `${count(status.articles, 'article')} · ${count(status.notes, 'note')}` : ''
}

/** Why nothing can be written, as one sentence; null when everything can. */
export function refusalWords(status: LibraryStatus | null): string | null {
  return status?.access === 'read' ? (status.reason ?? 'This library can only be read.') : null
}
