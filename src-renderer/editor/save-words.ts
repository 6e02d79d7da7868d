import type { SaveState } from './autosave.ts'

/** What a status line says of a save. */
export interface SaveStatus {
  kind: 'saved' | 'saving' | 'error'
  text: string
}

/** A save's state in words: `Saved · 12:03`. */
export function saveStatus(state: SaveState): SaveStatus {
  if (state.kind === 'saving') return { kind: 'saving', text: 'Saving…' }
  if (state.kind === 'error') return { kind: 'error', text: `Not saved: ${state.reason}` }
  const saved = `Saved · ${clockTime(state.at)}`
  return {
    kind: 'saved',
    text: state.sibling ? `${saved} · this note was changed elsewhere too; both are kept` : saved
  }
}

/** An ISO 8601 instant as the time of day here: `12:03`. */
export function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** How many words a text has, in any script. */
export function countWords(text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
