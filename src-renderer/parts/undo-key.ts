import { isTyping } from './keys.ts'
import { undoSaid } from './toast.ts'

/**
 * Mod+Z outside of text takes back what a message on the screen says was done. The browser would undo the last typing of the page,
 * wherever that is and however long ago. Gives what ends it.
 */
export function listenForUndo(): () => void {
  const key = (event: KeyboardEvent): void => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey
    if (!isUndo || event.defaultPrevented || isTyping(event.target)) return
    event.preventDefault()
    if (!event.shiftKey) undoSaid()
  }
  const menu = (event: InputEvent): void => {
    if (event.inputType.startsWith('history') && !isTyping(document.activeElement)) event.preventDefault()
  }
  addEventListener('keydown', key)
  addEventListener('beforeinput', menu, { capture: true })
  return () => {
    removeEventListener('keydown', key)
    removeEventListener('beforeinput', menu, { capture: true })
  }
}
