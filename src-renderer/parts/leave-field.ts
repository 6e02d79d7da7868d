/** What is typed into a field counts once the field is left. Has it count now; the keyboard stays in the field. */
export function keepField(): void {
  const field = document.activeElement
  if (!isField(field)) return
  field.blur()
  field.focus({ preventScroll: true })
}

/** Leaves a field that is within an element, by its selector, so that what was typed into it counts before that goes. */
export function leaveField(within: string): void {
  const field = document.activeElement
  if (isField(field) && field.closest(within)) field.blur()
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}
