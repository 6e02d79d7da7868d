import type { Desk } from './desk.svelte.ts'
import { keepField } from './parts/leave-field.ts'

/**
 * When the page goes, has what stands in a field count, and has a browser ask where a comment is not saved yet; a note asks for
 * itself. Gives what ends it. Electron's window has all saved before it closes.
 */
export function watchLeaving({ reading }: Desk): () => void {
  const leave = (event: BeforeUnloadEvent): void => {
    if (reading.unsaved.size) event.preventDefault()
    keepField()
  }
  addEventListener('beforeunload', leave, { capture: true })
  return () => removeEventListener('beforeunload', leave, { capture: true })
}
