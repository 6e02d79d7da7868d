/** The parts of a window that show once something is opened in it, for `late.svelte.ts`. */
export { default as ImportPanel } from './import/ImportPanel.svelte'
export { default as NotePane } from './editor/NotePane.svelte'
export { default as Reader } from './reader/Reader.svelte'
export { default as ComparePane } from './versions/ComparePane.svelte'
export { default as WindowDialogs } from './WindowDialogs.svelte'
