/** The number that an ordered list in a page starts with; 1 when it names none that can be counted from. */
export function listStart(dom: HTMLElement): { order: number } {
  const start = Number(dom.getAttribute('start') ?? 1)
  return { order: Number.isSafeInteger(start) ? start : 1 }
}
