import { toast } from 'svelte-sonner'
import { LibraryError } from '#shared/library-error.ts'

/** What was said last that can be undone, while it is on the screen. */
let undoable: { id: string | number; run(): void } | null = null

/** Says in a small float what was done, for ten seconds when it can be undone. */
export function say(text: string, action?: { label: string; run(): void }): void {
  if (!action) return void toast(text, { duration: 4_000 })
  const gone = ({ id }: { id: string | number }): void => void (undoable?.id === id && (undoable = null))
  const run = (): void => {
    gone({ id })
    action.run()
  }
  const { label } = action
  const id = toast(text, { action: { label, onClick: run }, duration: 10_000, onAutoClose: gone, onDismiss: gone })
  if (label === 'Undo') undoable = { id, run }
}

/** Undoes what was said last, as the button beside it does. Nothing when nothing that can be undone is on the screen. */
export function undoSaid(): void {
  if (!undoable) return
  const { id, run } = undoable
  run()
  toast.dismiss(id)
}

/** Says what went wrong, what was kept and what to do. Anything that is not a `LibraryError` is a defect and is said so. */
export function sayError(error: unknown): void {
  const known = error instanceof LibraryError ? error : null
  if (known?.code === 'cancelled') return
  const more = known ? [known.kept, known.remedy].filter(Boolean).join(' ') : String(error)
  toast.error(known?.message ?? 'Something in Loccit failed', { description: more, duration: 12_000 })
}
