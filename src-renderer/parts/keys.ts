import { tinykeys } from 'tinykeys'

const mac = /Mac|iPhone|iPad/.test(navigator.platform)

const names: Record<string, [mac: string, other: string]> = {
  mod: ['⌘', 'Ctrl'],
  alt: ['⌥', 'Alt'],
  shift: ['⇧', 'Shift'],
  enter: ['↩', 'Enter'],
  arrowleft: ['←', '←'],
  arrowright: ['→', '→'],
  arrowup: ['↑', '↑'],
  arrowdown: ['↓', '↓'],
  escape: ['Esc', 'Esc'],
  delete: ['⌦', 'Del']
}

/** A shortcut such as `Mod+Shift+F` as this system writes it: `⇧⌘F` or `Ctrl+Shift+F`. */
export function formatKeys(keys: string): string {
  const parts = keys.split('+').map((part) => names[part.toLowerCase()]?.[mac ? 0 : 1] ?? part.toUpperCase())
  if (!mac) return parts.map((part) => (/^F\d+$|^.$/.test(part) ? part : sentenceCase(part))).join('+')
  return parts.join('')
}

/** A shortcut in the words of `aria-keyshortcuts`. @see https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts */
export function ariaKeys(keys: string): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control')
}

/** Listens for shortcuts such as `Mod+K` on a window or an element, also while typing. Gives a function that stops. */
export function bindKeys(
  target: Window | HTMLElement,
  bindings: Record<string, (event: KeyboardEvent) => void>
): () => void {
  const map = Object.entries(bindings).map(([keys, run]) => [
    keys.replace('Mod', '$mod'),
    (event: KeyboardEvent): void => {
      event.preventDefault()
      run(event)
    }
  ])
  return tinykeys(target, Object.fromEntries(map), { ignore: (event) => event.isComposing || event.defaultPrevented })
}

/** Whether keys pressed here are text: a field or an editable document. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function sentenceCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}
