import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { search } from 'prosemirror-search'
import type { Plugin } from 'prosemirror-state'
import { caretOnFocus } from './caret-on-focus.ts'
import { markdownInput } from './input-rules.ts'
import { nativeUndo } from './native-undo.ts'
import { nearCaret } from './near-caret.ts'
import { noteKeys } from './note-keymap.ts'
import { paste } from './paste.ts'

/** What every note's editor is made of, after the plugins of `first`, which see keys and events before it does. */
export function notePlugins(first: readonly Plugin[] = []): Plugin[] {
  return [
    caretOnFocus(),
    nativeUndo(),
    ...first,
    markdownInput(),
    keymap(noteKeys()),
    paste(),
    history(),
    search(),
    nearCaret(),
    gapCursor(),
    dropCursor({ color: false, class: 'drop-cursor', width: 2 })
  ]
}
