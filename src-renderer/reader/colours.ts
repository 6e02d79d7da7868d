import type { MarkColour } from '#shared/model.ts'

/** The colours of marks, in the order that they are offered. */
export const colours: readonly MarkColour[] = ['yellow', 'green', 'blue', 'pink', 'violet']

const key = 'loccit.colour'

/** The colour that was used last on this machine. */
export function lastColour(): MarkColour {
  const stored = localStorage.getItem(key)
  return colours.find((colour) => colour === stored) ?? 'yellow'
}

/** Remembers a colour for the next mark. */
export function rememberColour(colour: MarkColour): void {
  localStorage.setItem(key, colour)
}
