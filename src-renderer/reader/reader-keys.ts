/** What single keys do while reading. */
export interface ReaderKeys {
  mark(): void
  comment(): void
  cite(quote: boolean): void
  setAside(): void
  /** Takes back what was set aside or put back last. False when there is nothing. */
  undo(): boolean
  step(by: 1 | -1): void
  openMark(by: 1 | -1): void
  /** Selects the paragraph that the keyboard is on, to go on from with Shift and the arrows. */
  select(): void
  leave(): void
}

/** Whether a key is Escape in the bar above the text, where it means the same as in the text. */
export function leavesBar(event: KeyboardEvent): boolean {
  const near = event.target instanceof Element && event.target.closest('[data-pane="reader"] [role="toolbar"]')
  return event.key === 'Escape' && near !== false && near !== null && !event.defaultPrevented
}

/** Whether the keyboard is in the reader, or nowhere. */
export function keyboardIsHere(): boolean {
  const pane = document.activeElement?.closest('[data-pane]')
  return !pane || pane.matches('[data-pane="reader"]')
}

/** Runs what a key means in the text. False when it means nothing here. */
export function pressReaderKey(event: KeyboardEvent, keys: ReaderKeys): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !event.altKey && keys.undo()) {
    event.preventDefault()
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.shiftKey && event.key.startsWith('Arrow')) return false
  const meanings: Record<string, () => void> = {
    h: () => keys.mark(),
    m: () => keys.comment(),
    c: () => keys.cite(true),
    C: () => keys.cite(false),
    s: () => keys.setAside(),
    j: () => keys.step(1),
    k: () => keys.step(-1),
    ArrowDown: () => keys.step(1),
    ArrowUp: () => keys.step(-1),
    ']': () => keys.openMark(1),
    '[': () => keys.openMark(-1),
    Enter: () => keys.select(),
    Escape: () => keys.leave()
  }
  const run = meanings[event.key]
  if (!run) return false
  event.preventDefault()
  run()
  return true
}
