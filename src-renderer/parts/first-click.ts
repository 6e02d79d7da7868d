import type { Attachment } from 'svelte/attachments'

/**
 * For lists whose rows go when they are answered: the second click of a double click is not for the row that lies under the
 * pointer by then.
 */
export const firstClickOnly: Attachment<HTMLElement> = (list) => {
  const stop = (event: MouseEvent): void => {
    if (event.detail > 1) event.stopPropagation()
  }
  list.addEventListener('click', stop, true)
  return () => list.removeEventListener('click', stop, true)
}
