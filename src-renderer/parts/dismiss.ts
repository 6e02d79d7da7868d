import type { Attachment } from 'svelte/attachments'

/** Closes what floats on Escape within it, and on a press anywhere outside it. */
export function dismiss(onclose: () => void): Attachment<HTMLElement> {
  return (box) => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onclose()
    }
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Element && !box.contains(event.target)) onclose()
    }
    box.addEventListener('keydown', press)
    window.addEventListener('pointerdown', outside, true)
    return () => {
      box.removeEventListener('keydown', press)
      window.removeEventListener('pointerdown', outside, true)
    }
  }
}
