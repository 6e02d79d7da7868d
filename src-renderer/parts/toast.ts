import { toast } from 'svelte-sonner'
import { LibraryError } from '#shared/library-error.ts'

/** Says in a small float what was done, for ten seconds when it can be undone. */
export function say(text: string, action?: { label: string; run(): void }): void {
  toast(text, action ? { action: { label: action.label, onClick: action.run }, duration: 10_000 } : { duration: 4_000 })
}

/** Says what went wrong, what was kept and what to do. Anything that is not a `LibraryError` is a defect and is said so. */
export function sayError(error: unknown): void {
  const known = error instanceof LibraryError ? error : null
  if (known?.code === 'cancelled') return
  const more = known ? [known.kept, known.remedy].filter(Boolean).join(' ') : String(error)
  toast.error(known?.message ?? 'Something in Loccit failed', { description: more, duration: 12_000 })
}
