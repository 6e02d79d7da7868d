import { computePosition, flip, offset, shift } from '@floating-ui/dom'
import type { Attachment } from 'svelte/attachments'
import { formatKeys } from './keys.ts'

const delay = 500
const neighbour = 400
let lastHidden = 0

/** Shows a name and its shortcut beside an element while the pointer rests on it or the keyboard is there. */
export function tooltip(text: string, keys?: string): Attachment<HTMLElement> {
  return (element) => {
    let shown: HTMLElement | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    const show = (): void => {
      if (!shown) shown = place(element, text, keys)
    }
    const hide = (): void => {
      clearTimeout(timer)
      if (!shown) return
      shown.remove()
      shown = null
      lastHidden = performance.now()
    }
    const enter = (): void => {
      clearTimeout(timer)
      timer = setTimeout(show, performance.now() - lastHidden < neighbour ? 0 : delay)
    }
    const focus = (): void => {
      if (element.matches(':focus-visible')) show()
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide()
    }

    element.addEventListener('pointerenter', enter)
    element.addEventListener('pointerleave', hide)
    element.addEventListener('pointerdown', hide)
    element.addEventListener('focus', focus)
    element.addEventListener('blur', hide)
    element.addEventListener('keydown', escape)
    return () => {
      hide()
      element.removeEventListener('pointerenter', enter)
      element.removeEventListener('pointerleave', hide)
      element.removeEventListener('pointerdown', hide)
      element.removeEventListener('focus', focus)
      element.removeEventListener('blur', hide)
      element.removeEventListener('keydown', escape)
    }
  }
}

// The element has the same name for screen readers, so the tooltip itself stays hidden from them.
function place(element: HTMLElement, text: string, keys?: string): HTMLElement {
  const box = document.createElement('div')
  box.className = 'tooltip'
  box.setAttribute('aria-hidden', 'true')
  box.append(text)
  if (keys) {
    const shortcut = document.createElement('kbd')
    shortcut.textContent = formatKeys(keys)
    box.append(shortcut)
  }
  document.body.append(box)
  void computePosition(element, box, {
    placement: 'bottom',
    middleware: [offset(6), flip(), shift({ padding: 6 })]
  }).then(({ x, y }) => {
    box.style.left = `${x}px`
    box.style.top = `${y}px`
  })
  return box
}
