import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  type Placement,
  type ReferenceElement
} from '@floating-ui/dom'
import type { Attachment } from 'svelte/attachments'

/** Keeps an element beside another, or beside a range of text, within the window. */
export function float(
  reference: ReferenceElement,
  placement: Placement = 'top',
  distance = 8
): Attachment<HTMLElement> {
  return (element) =>
    autoUpdate(reference, element, () => {
      const middleware = [offset(distance), flip({ padding: 8 }), shift({ padding: 8 })]
      void computePosition(reference, element, { placement, strategy: 'fixed', middleware }).then(({ x, y }) => {
        element.style.left = `${x}px`
        element.style.top = `${y}px`
      })
    })
}
