/** What is typed into a field counts once the field is left. Has it count now; the keyboard stays in the field. */
export function keepField(): void {
  const field = document.activeElement
  if (!isField(field)) return
  field.blur()
  field.focus({ preventScroll: true })
}

/** Leaves a field that is within an element of this role, so that what was typed into it counts before it goes. */
export function leaveField(role: string): void {
  const field = document.activeElement
  if (isField(field) && field.closest(`[role=${role}]`)) field.blur()
}

function isField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}
